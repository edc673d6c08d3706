/** Follows an open form through its own saves: Decap keeps the text it once loaded, the file moves on. */
import { blobId } from '../format/origins.ts';

/** A file that was sent. */
export interface SentFile {
  readonly path: string;
  readonly raw: string;
  /** The version it was made from; null for a new file. */
  readonly base: string | null;
}

/** A file as the service says it has stored it. */
export interface StoredFile {
  readonly path: string;
  readonly id: string;
  /** The stored text, where it differs from the sent one. */
  readonly data?: string;
}

/** The memory of one tab. */
export function createVersions() {
  /** By path and version: the version that this tab has made of it. */
  const next = new Map<string, string>();
  const key = (path: string, version: string): string => `${path}\n${version}`;
  return {
    /** The version that a form made from `version` stands at now. */
    latest(path: string, version: string): string {
      let current = version;
      const seen = new Set<string>();
      while (!seen.has(current)) {
        seen.add(current);
        current = next.get(key(path, current)) ?? current;
      }
      return current;
    },
    /** Remembers what a save has made. */
    async saved({ path, raw, base }: SentFile, stored: readonly StoredFile[]): Promise<void> {
      const made = stored.find((file) => file.path === path)?.id ?? (await blobId(raw));
      if (base !== null && base !== made) next.set(key(path, base), made);
      // A text that comes back (an undone edit) is the newest version again.
      next.delete(key(path, made));
    },
  };
}
