/** Files that pages offer, to be offered with the results too. */

/** `search-data/files.json`: by the page's address, each file's address, title, type and size. */
export type Downloads = Readonly<
  Record<string, readonly (readonly [address: string, title: string, about: string])[]>
>;

let read: Promise<Downloads> | undefined;

/** Reads the files once; without them results are shown all the same. */
export async function downloads(base: string): Promise<Downloads> {
  read ??= fetch(`${base}search-data/files.json`).then(async (response) =>
    response.ok ? ((await response.json()) as Downloads) : {},
  );
  try {
    return await read;
  } catch {
    read = undefined;
    return {};
  }
}
