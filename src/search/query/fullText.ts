import type { Concept } from './concepts.ts';
import { isNumber } from './letters.ts';
import { together, type Places } from './nearness.ts';
import { isStopWord } from './stopWords.ts';

/** A record that Pagefind has found, and how well. */
export interface TextHit {
  readonly id: string;
  readonly score: number;
  /** Where the words stand in its text: numbers of words from 0. */
  readonly words: readonly number[];
}

/** Pagefind's search over the whole text: all the words have to stand on the page; in quotes, exactly as they are. */
export type FindText = (words: string) => Promise<readonly TextHit[]>;

/** How well the text of a record answers a question, 0–1, and what share of the question stands in it. */
export interface TextScore {
  readonly score: number;
  readonly covered: number;
}

/** What a concept is worth that stands in another place of the text than the others. */
const apart = 0.3;

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
  const found = new Map<string, Map<number, Match>>();
  const subject = concepts.some(({ helping }) => !helping);
  const isFree = ({ helping }: Concept) => helping && subject;
  const total = concepts.reduce((sum, one) => sum + (isFree(one) ? 0 : one.weight), 0);
  for (const [index, concept] of concepts.entries())
    for (const [id, match] of await findConcept(find, concept))
      found.set(id, (found.get(id) ?? new Map<number, Match>()).set(index, match));
  return new Map(
    [...found].map(([id, matches]) => {
      const all = [...matches].flatMap(([index, match]) => {
        const concept = concepts[index];
        return concept ? [{ concept, match }] : [];
      });
      const near = together(
        all.map(({ concept, match }) => ({ at: match.at, weight: concept.weight * match.weight })),
      );
      let score = 0;
      let covered = 0;
      for (const [place, { concept, match }] of all.entries()) {
        const value = (concept.weight / total) * (near[place] ? 1 : apart);
        score += value * match.score;
        if (!isFree(concept)) covered += value * match.weight;
      }
      return [id, { score, covered }];
    }),
  );
}

interface Match extends Places {
  readonly score: number;
}

/** The records that have one concept, each with the best way to say it that it has. */
async function findConcept(find: FindText, concept: Concept): Promise<Map<string, Match>> {
  const best = new Map<string, Match>();
  const searches = searchesOf(concept);
  const answers = await Promise.all(searches.map(({ words }) => find(words)));
  for (const [index, hits] of answers.entries()) {
    const top = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE);
    const weight = searches[index]?.weight ?? 1;
    for (const { id, score, words } of hits) {
      // Where the words stand matters less than that they do: the square root flattens long texts and short ones.
      const value = weight * (0.3 + 0.7 * Math.sqrt(score / top));
      if (value > (best.get(id)?.score ?? 0)) best.set(id, { score: value, weight, at: words });
    }
  }
  return best;
}
