/** What a reader leaves on the device: JSON under a key. A closed or full storage is the same as an empty one. */

/** Reads a value kept under a key; `fallback` when there is none or it cannot be read. */
export function recall<T>(key: string, fallback: T): T {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as T | null) ?? fallback;
  } catch {
    return fallback;
  }
}

/** Keeps a value under a key, if the browser lets it. */
export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Private mode or no room: the page works, it only forgets.
  }
}
