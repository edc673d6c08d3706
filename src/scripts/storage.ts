/** What a reader leaves on the device: JSON under a key. A closed or full storage is the same as an empty one. */

/** Reads a value kept under a key; `fallback` when there is none or it cannot be read. */
export function recall<T>(key: string, fallback: T): T {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as T | null) ?? fallback;
  } catch {
    return fallback;
  }
}

/**
 * Keeps a value under a key.
 * @returns whether the browser let it: in private mode or without room the page works, it only forgets
 */
export function keep(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
