/** What Decap asks of a backend, as far as this office uses it. */

/** A stored file: its text, its path and the name of its version. */
export interface LoadedEntry {
  readonly data: string;
  readonly file: { readonly path: string; readonly id: string | null };
}

export interface DataFile {
  readonly path: string;
  readonly slug: string;
  readonly raw: string;
  readonly newPath?: string | undefined;
}

/** A picture or file that comes with a save. */
export interface Asset {
  readonly path: string;
  toBase64(): Promise<string>;
}

/** What one save brings. */
export interface Saved {
  readonly dataFiles: readonly DataFile[];
  readonly assets: readonly Asset[];
}

export interface Implementation {
  getEntry(path: string): Promise<LoadedEntry>;
  entriesByFolder(folder: string, extension: string, depth: number): Promise<LoadedEntry[]>;
  /** Of backends whose `entriesByFolder` gives the first page only. */
  allEntriesByFolder?(folder: string, extension: string, depth: number): Promise<LoadedEntry[]>;
  unpublishedEntry(key: object): Promise<unknown>;
  /** Only our own service answers more than Decap asks. */
  request?(payload: { action: string; params: object }): Promise<unknown>;
}

export type BackendClass = new (config: unknown, options?: unknown) => Implementation;
