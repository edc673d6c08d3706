/** What the guards ask of Decap's backends for forges, beyond what Decap itself asks. */
import type { Asset, Implementation, LoadedEntry, Saved } from '../../decap/backend.ts';

export interface PersistOptions {
  readonly commitMessage: string;
  readonly collectionName?: string;
  readonly newEntry?: boolean;
  readonly status?: string;
}

/** What a draft changes. */
export interface UnpublishedEntry {
  readonly status: string;
  readonly diffs: readonly { readonly path: string; readonly id: string }[];
}

export interface ForgeImplementation extends Implementation {
  /** Requests to the forge; null until somebody has signed in. */
  api: unknown;
  authComponent(): unknown;
  authenticate(credentials: unknown): Promise<object>;
  allEntriesByFolder(folder: string, extension: string, depth: number): Promise<LoadedEntry[]>;
  unpublishedEntry(key: object): Promise<UnpublishedEntry>;
  unpublishedEntryDataFile(
    collection: string,
    slug: string,
    path: string,
    id: string,
  ): Promise<string>;
  persistEntry(entry: Saved, options: PersistOptions): Promise<unknown>;
  persistMedia(asset: Asset, options: PersistOptions): Promise<unknown>;
  deleteFiles(paths: readonly string[], message: string): Promise<unknown>;
  updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<unknown>;
  publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
}

export type ForgeClass = new (config: unknown, options?: unknown) => ForgeImplementation;
