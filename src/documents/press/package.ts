/** What is kept of a product: its bytes, pages and pictures of its sheets, in one file of the cache. */
export interface Product {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Pictures of the sheets, WebP. */
  readonly previews: readonly Uint8Array[];
}

interface Head {
  readonly pages: number;
  /** Lengths of the document and of every picture. */
  readonly lengths: readonly number[];
}

/** A line of JSON, then the parts one after another. */
export function pack({ bytes, pages, previews }: Product): Uint8Array {
  const parts = [bytes, ...previews];
  const head: Head = { pages, lengths: parts.map(({ length }) => length) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...parts]);
}

export function unpack(packed: Uint8Array): Product {
  const end = packed.indexOf(0x0a);
  const { pages, lengths } = JSON.parse(
    Buffer.from(packed.subarray(0, end)).toString('utf8'),
  ) as Head;
  let place = end + 1;
  const [bytes = new Uint8Array(), ...previews] = lengths.map((length) =>
    packed.subarray(place, (place += length)),
  );
  return { bytes, pages, previews };
}
