import type { Name } from './data.ts';
import type { TextScore } from './fullText.ts';
import { rankName, scoreName, suits } from './names.ts';
import type { Reading } from './understand.ts';

/** A record in the order of results. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
  /** Its name, if the question's words are in it. */
  readonly name?: Name;
}

/** One that was found by its name. */
export interface Named extends Ranked {
  readonly name: Name;
}

/** What is known of every record once Pagefind has read its filters. */
export interface Facet {
  readonly kind: string;
  /** 1 for the newest record of all, 0 for one without a day, and between by age. */
  readonly freshness: number;
}

/** A name whose words cover so much of a question answers it, before any text. */
const strongName = 0.8;
/** Less of a question than this in a record is a chance meeting of words. */
const leastCovered = 0.6;
/** What the best record has to have where a word was only mentioned. */
const leastBest = 0.8;

/** Days halve the freshness of news each half a year, counted from the newest record. */
export function freshnessOf(day: string, newest: string): number {
  if (day === '' || newest === '') return 0;
  const age = (Date.parse(newest) - Date.parse(day)) / 86_400_000;
  return 2 ** (-Math.max(0, age) / 180);
}

/** Names that answer a question, best first. The same ones lead the whole list, so nothing jumps when the rest comes. */
export function rankNames(names: Iterable<Name>, reading: Reading, newest: string): Named[] {
  const ranked: Named[] = [];
  for (const name of names) {
    const score = scoreName(name, reading.concepts);
    if (score.covered < strongName) continue;
    const freshness = name.kind === 'news' ? freshnessOf(name.day, newest) : 0;
    ranked.push({
      id: name.id,
      name,
      score: 10 + rankName(score, suits(name.kind, reading.intents), freshness),
    });
  }
  return ranked.sort(byScore);
}

/** All that was found by name and by text, best first. */
export function rankAll(
  names: ReadonlyMap<string, Name>,
  texts: ReadonlyMap<string, TextScore>,
  reading: Reading,
  facets: ReadonlyMap<string, Facet>,
  newest: string,
): Ranked[] {
  const strong = rankNames(names.values(), reading, newest);
  // Of a question with a word that stands nowhere the rest is answered only by what is called so.
  if (reading.unknown.length > 0 && strong.length === 0) return [];
  const taken = new Set(strong.map(({ id }) => id));
  const rest: Ranked[] = [];
  let best = 0;
  for (const [id, text] of texts) {
    if (taken.has(id)) continue;
    const name = names.get(id);
    const facet = facets.get(id);
    const kind = name?.kind ?? facet?.kind ?? '';
    const byName = name
      ? scoreName(name, reading.concepts)
      : { covered: 0, filled: 0, exact: false };
    const covered = Math.max(text.covered, byName.covered);
    if (covered < leastCovered) continue;
    best = Math.max(best, covered);
    const suitable = suits(kind, reading.intents);
    const freshness = kind === 'news' ? (facet?.freshness ?? 0) : 0;
    rest.push({
      id,
      score:
        covered ** 2 * text.score * (0.5 + 0.5 * suitable) +
        1.5 * rankName(byName, suitable, 0) +
        freshness * 0.1,
      ...(name && { name }),
    });
  }
  if (strong.length === 0 && isBeside(reading) && best < leastBest) return [];
  return [...strong, ...rest.sort(byScore)];
}

/** Two words, one of which was only mentioned somewhere: apart from it the other is not what was meant, «ремонт школы». */
function isBeside({ concepts, intents }: Reading): boolean {
  const subject = concepts.filter(({ helping }) => !helping);
  return subject.length === 2 && subject.some(({ passing }) => passing) && !intents.has('answer');
}

function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}
