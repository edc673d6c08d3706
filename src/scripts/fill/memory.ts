import { keep, recall } from '../storage.ts';

const key = 'fill';

/** What the reader let this device remember; nothing unless asked to. */
export const remembered = (): Record<string, string> => recall<Record<string, string>>(key, {});

/** Remembers values for the next form or kit; empty ones are dropped. */
export function remember(values: Readonly<Record<string, string>>): void {
  const filled = Object.entries(values).filter(([, value]) => value !== '');
  keep(key, { ...remembered(), ...Object.fromEntries(filled) });
}

/** Forgets everything. */
export function forget(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // A storage that is closed has nothing to forget.
  }
}
