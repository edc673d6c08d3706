/** Which version each editor opened last, for a CMS that does not say so itself. */

/** Blob id; `null` for «there was none». */
export type Version = string | null;

export interface Seen {
  set(email: string, path: string, version: Version): void;
  /** Undefined when the editor never opened it, or the service was started anew since. */
  get(email: string, path: string): Version | undefined;
}

export function createSeen(): Seen {
  const versions = new Map<string, Version>();
  const key = (email: string, path: string): string => `${email}\0${path}`;
  return {
    set(email, path, version) {
      versions.delete(key(email, path));
      versions.set(key(email, path), version);
      for (const oldest of versions.keys()) {
        if (versions.size <= 5000) break;
        versions.delete(oldest);
      }
    },
    get: (email, path) => versions.get(key(email, path)),
  };
}
