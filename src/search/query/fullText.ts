import type { Concept } from './concepts.ts';
import { isNumber } from './letters.ts';
import { isStopWord } from './stopWords.ts';

/** A record that Pagefind has found, and how well. */
export interface TextHit {
  readonly id: string;
  readonly score: number;
}

/** Pagefind's search over the whole text: all the words have to stand on the page; in quotes, exactly as they are. */
export type FindText = (words: string) => Promise<readonly TextHit[]>;

/** How well the text of a record answers a question, 0–1, and what share of the question stands in it. */
export interface TextScore {
  readonly score: number;
  readonly covered: number;
}

/** At most so many searches for one concept: each is a millisecond or two, but words of their own may be fetched. */
const mostSearches = 6;

function searchesOf({ variants, exact }: Concept): { words: string; weight: number }[] {
  // A synonym of numbers and signs alone, «1 %», would find every page with that number.
  const says = (words: readonly string[]) =>
    words.some((word) => !isNumber(word) && !isStopWord(word));
  return variants
    .filter(({ keys, weight }) => weight === 1 || says(keys))
    .flatMap(({ forms, weight }) => {
      const first = forms.map(([form = '']) => form);
      if (exact) return [{ words: `"${first.join(' ')}"`, weight }];
      const whole = { words: first.join(' '), weight };
      const [only] = forms;
      if (forms.length === 1 && only) return only.map((form) => ({ words: form, weight }));
      // A phrase of the reader's own: a part of it is worth something too.
      const parts = weight === 1 ? first.map((form) => ({ words: form, weight: 0.5 })) : [];
      return [whole, ...parts];
    })
    .slice(0, mostSearches);
}

/** Asks Pagefind for every concept by itself, so that a page with some of them is found too, after those with all. */
export async function searchText(
  find: FindText,
  concepts: readonly Concept[],
): Promise<Map<string, TextScore>> {
  const found = new Map<string, { score: number; covered: number }>();
  const subject = concepts.some(({ helping }) => !helping);
  const total = concepts.reduce(
    (sum, { weight, helping }) => sum + (helping && subject ? 0 : weight),
    0,
  );
  for (const concept of concepts) {
    const best = new Map<string, { score: number; weight: number }>();
    const searches = searchesOf(concept);
    const answers = await Promise.all(searches.map(({ words }) => find(words)));
    for (const [index, hits] of answers.entries()) {
      const top = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE);
      const weight = searches[index]?.weight ?? 1;
      for (const { id, score } of hits) {
        // Where the words stand matters less than that they do: the square root flattens long texts and short ones.
        const value = weight * (0.3 + 0.7 * Math.sqrt(score / top));
        if (value > (best.get(id)?.score ?? 0)) best.set(id, { score: value, weight });
      }
    }
    for (const [id, { score, weight }] of best) {
      const known = found.get(id) ?? { score: 0, covered: 0 };
      const free = concept.helping && subject;
      found.set(id, {
        score: known.score + (concept.weight * score) / total,
        covered: known.covered + (free ? 0 : (concept.weight * weight) / total),
      });
    }
  }
  return found;
}
