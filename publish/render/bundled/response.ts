/**
 * Responses whose bytes are at hand. Astro and endpoints make one of each page; Node would make a stream of its bytes,
 * which is then read to get them back. They are to be read by `bytesOf` alone: their own `body` is empty.
 */

const kept = new WeakMap<Response, Uint8Array>();

globalThis.Response = class extends Response {
  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    const isKept = bytes instanceof Uint8Array;
    super(isKept ? null : bytes, init);
    if (isKept) kept.set(this, bytes);
  }
};

/** The body of a response. */
export async function bytesOf(response: Response): Promise<Uint8Array> {
  return kept.get(response) ?? new Uint8Array(await response.arrayBuffer());
}
