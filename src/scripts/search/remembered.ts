/** Queries kept on the device, after the reader's wish and not before. They are never sent anywhere. */
import { keep, recall } from '../storage.ts';

interface Kept {
  readonly words: string;
  readonly times: number;
}

const key = 'search';
const mostKept = 30;

/** Whether the reader wants queries to be kept. */
export function isRemembering(): boolean {
  return recall<readonly Kept[] | undefined>(key, undefined) !== undefined;
}

/** Begins to keep queries. */
export function beginRemembering(): void {
  if (!isRemembering()) keep(key, []);
}

/** Takes everything off the device and stops. */
export function forget(): void {
  keep(key, null);
}

/** Keeps a query, the newest first, if the reader wants that. */
export function remember(words: string): void {
  if (!isRemembering() || words === '') return;
  const kept = recall<readonly Kept[]>(key, []);
  const same = (one: Kept) => one.words.toLowerCase() === words.toLowerCase();
  const times = (kept.find(same)?.times ?? 0) + 1;
  keep(key, [{ words, times }, ...kept.filter((one) => !same(one))].slice(0, mostKept));
}

/** The newest queries. */
export function recent(count: number): string[] {
  return recall<readonly Kept[]>(key, [])
    .slice(0, count)
    .map(({ words }) => words);
}

/** The queries asked most, more than once. */
export function frequent(count: number): string[] {
  return recall<readonly Kept[]>(key, [])
    .filter(({ times }) => times > 1)
    .sort((a, b) => b.times - a.times)
    .slice(0, count)
    .map(({ words }) => words);
}
