/** Names of uploads: what they are stored as, and what they were called. */
import { assetPattern, correctName, windowsNames } from './names.ts';

/** Beside an entry: stored name → the name on the editor's disk, for `Content-Disposition`. */
export const originalsFile = 'files.json';

export type Originals = ReadonlyMap<string, string>;

/** Reads `files.json`; whatever is not a pair of names is dropped. */
export function readOriginals(text: string | undefined): Map<string, string> {
  const names = new Map<string, string>();
  try {
    const parsed: unknown = JSON.parse(text ?? '{}');
    if (typeof parsed === 'object' && parsed !== null)
      for (const [stored, original] of Object.entries(parsed))
        if (typeof original === 'string') names.set(stored, original);
  } catch {
    // A broken list costs the old names only.
  }
  return names;
}

/** Writes `files.json`: one pair a line, in the order of names, so that changes are lines. */
export function writeOriginals(names: Originals): string {
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`;
}

/**
 * The name to store an upload under.
 * @param name as the CMS sent it
 * @param files paths that are there already
 * @param taken stored name → original name, the uploads of the same request included
 */
export function storedName(
  name: string,
  folder: string,
  files: { has: (path: string) => boolean },
  taken: Originals,
): string {
  for (const [stored, original] of taken) if (original === name) return stored;
  if (isAllowed(name)) return name;
  const correct = correctName(name.slice(-150));
  const safe = isAllowed(correct) ? correct : `file-${correct.replace(/[^a-z0-9.]+/gu, '')}`;
  const dot = safe.lastIndexOf('.');
  for (let i = 1; ; i += 1) {
    const candidate = i === 1 ? safe : `${safe.slice(0, dot)}-${i}${safe.slice(dot)}`;
    if (!files.has(`${folder}/${candidate}`) && !taken.has(candidate)) return candidate;
  }
}

function isAllowed(name: string): boolean {
  return (
    assetPattern.test(name) &&
    !windowsNames.test(name) &&
    !name.startsWith('index.') &&
    name.length <= 100
  );
}

/**
 * Puts the stored name where the text names an upload: in a link, an attribute or a field.
 * The same words in a sentence stay.
 */
export function rename(text: string, from: string, to: string): string {
  if (from === to) return text;
  const spellings = [
    ...new Set([from, from.replaceAll(' ', '%20'), encodeURI(from), encodeURIComponent(from)]),
  ];
  const any = spellings
    .map((spelling) => spelling.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|');
  const pattern = new RegExp(
    `(\\]\\(<?|="|^[ -]*[a-zA-Z]*:? *["']?)(\\./)?(?:${any})(?=[)>"']|\\s*$)`,
    'gmu',
  );
  return text.replace(pattern, (_, before: string, dot = '') => `${before}${String(dot)}${to}`);
}
