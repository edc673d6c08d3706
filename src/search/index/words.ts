import { wordsOf } from '../query/letters.ts';
import { stem } from '../query/stem.ts';
import type { Fragment } from './fragments.ts';

/** A word of the index: the form to show and to search for, and how many records have it. */
export interface IndexedWord {
  readonly form: string;
  readonly pages: number;
  /** Whether it stands in a name. */
  readonly named: boolean;
}

interface Seen {
  pages: number;
  named: boolean;
  readonly forms: Map<string, number>;
}

/** A form in a title is what the thing is called: it counts as much as so many in texts. */
const titleWeight = 20;

/** Every word of some records by its stem; of its forms the most usual one, names first. */
export function countWords(fragments: readonly Fragment[]): IndexedWord[] {
  const seen = new Map<string, Seen>();
  for (const { content, meta } of fragments) {
    const inTitle = new Set(wordsOf(`${meta['title'] ?? ''} ${meta['also'] ?? ''}`));
    const words = wordsOf(content);
    const stems = new Set<string>();
    for (const word of [...inTitle, ...words]) {
      const key = stem(word);
      const known = seen.get(key) ?? { pages: 0, named: false, forms: new Map<string, number>() };
      known.forms.set(word, (known.forms.get(word) ?? 0) + 1);
      seen.set(key, known);
      stems.add(key);
    }
    for (const word of inTitle) {
      const known = seen.get(stem(word));
      if (!known) continue;
      known.named = true;
      known.forms.set(word, (known.forms.get(word) ?? 0) + titleWeight);
    }
    for (const key of stems) {
      const known = seen.get(key);
      if (known) known.pages++;
    }
  }
  return [...seen.values()]
    .map(({ pages, named, forms }) => ({ form: usual(forms), pages, named }))
    .sort((a, b) => (a.form < b.form ? -1 : 1));
}

function usual(forms: ReadonlyMap<string, number>): string {
  const [best] = [...forms].sort(
    ([a, countA], [b, countB]) => countB - countA || a.length - b.length || (a < b ? -1 : 1),
  );
  return best?.[0] ?? '';
}

/** How many pages have a word, as it is stored: the whole part of the binary logarithm. */
export const storedCount = (pages: number): number => Math.min(35, Math.floor(Math.log2(pages)));
