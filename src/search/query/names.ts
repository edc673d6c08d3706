import type { Concept, Variant } from './concepts.ts';
import { otherName, type Name } from './data.ts';
import type { Intent } from './intent.ts';
import { wordsOf } from './letters.ts';
import { keyOf } from './stem.ts';
import { isStopWord } from './stopWords.ts';

/** How well a name answers a question. */
export interface NameScore {
  /** Share of the question that the name answers, 0–1; helping words do not count against it. */
  readonly covered: number;
  /** Share of the name's own words that were asked about, 0–1. */
  readonly filled: number;
  /** The title says what was asked, all of it and nothing else. */
  readonly exact: boolean;
}

interface Keys {
  readonly all: ReadonlySet<string>;
}

/** A way to call a record: what it says by itself, and that with everything else that is known of the record. */
interface Way extends Keys {
  readonly own: readonly string[];
}

const kept = new WeakMap<Name, readonly Way[]>();

/** The title, then other names; each with the title and the description, so that no two other names mix. */
function waysOf({ title, also }: Name): Way[] {
  const [description = '', ...others] = also.split(otherName);
  const base = wordsOf(`${title} ${description}`);
  return [title, ...others].map((words, index) => {
    const said = index === 0 ? wordsOf(title) : wordsOf(words);
    const own = new Set(said.filter((word) => !isStopWord(word)).map(keyOf));
    return { own: [...own], all: new Set([...base, ...said].map(keyOf)) };
  });
}

/** Words of one root, «фото» and «фотография», «уволился» and «увольнение»: nearly as good as the word itself. */
const kindred = 0.7;
const shortestRoot = 4;

function has(key: string, { all }: Keys, beginning: boolean): number {
  if (all.has(key)) return 1;
  if (key.length < (beginning ? 2 : shortestRoot)) return 0;
  for (const other of all) {
    if (other.startsWith(key)) return beginning ? 1 : kindred;
    if (other.length >= shortestRoot && key.startsWith(other)) return kindred;
  }
  return 0;
}

function share({ keys: asked, weight }: Variant, keys: Keys, concept: Concept): number {
  // Half of the reader's own words still says something; half of a synonym does not.
  if (concept.exact || (weight < 1 && asked.length > 1))
    return asked.every((key) => keys.all.has(key)) ? weight : 0;
  return (
    (weight * asked.reduce((sum, key) => sum + has(key, keys, concept.beginning), 0)) / asked.length
  );
}

/** What stands on a page counts more than what it is called besides. */
const otherFilled = 0.85;

/**
 * Compares a name with the concepts of a question: the way to call it that fits best. Another name counts as a name
 * when all of it was asked; a part of it only tells that the record has to do with the word.
 */
export function scoreName(name: Name, concepts: readonly Concept[]): NameScore {
  const ways = kept.get(name) ?? waysOf(name);
  kept.set(name, ways);
  const [title = nothing, ...others] = ways.map((way) => scoreWay(way, concepts));
  const worthOf = ({ covered, filled }: NameScore) => covered ** 2 * (1 + filled);
  return others
    .map(({ covered, filled }) => ({
      covered,
      filled: filled > 0.99 ? Math.max(otherFilled, title.filled) : title.filled,
      exact: false,
    }))
    .reduce<NameScore>((best, other) => (worthOf(other) > worthOf(best) ? other : best), title);
}

const nothing: NameScore = { covered: 0, filled: 0, exact: false };

function scoreWay(keys: Way, concepts: readonly Concept[]): NameScore {
  const title = { all: new Set(keys.own) };
  const asked = new Set<string>();
  const subject = concepts.some(({ helping }) => !helping);
  let all = 0;
  let got = 0;
  let exact = true;
  for (const concept of concepts) {
    let best = 0;
    for (const variant of concept.variants) {
      const value = share(variant, keys, concept);
      if (value > 0) variant.keys.forEach((key) => asked.add(key));
      best = Math.max(best, value);
    }
    if (concept.helping && best === 0 && subject) continue;
    all += concept.weight;
    got += concept.weight * best;
    exact &&= concept.variants.some((variant) => share(variant, title, concept) > 0.8);
  }
  const isAsked = (key: string) =>
    asked.has(key) ||
    concepts.some(
      ({ beginning, variants }) => beginning && key.startsWith(variants[0]?.keys[0] ?? key),
    );
  const filled = keys.own.filter(isAsked).length / Math.max(1, keys.own.length);
  return { covered: all === 0 ? 0 : got / all, filled, exact: exact && filled > 0.99 };
}

/** What a kind of page is worth for its name, beside others with the same words. */
const worth: Readonly<Record<string, number>> = {
  forms: 1.25,
  registers: 1.25,
  meetings: 1.2,
  guides: 1.15,
  leaflets: 1.1,
  pages: 1.15,
  documents: 1.15,
  events: 1,
  parts: 1.05,
  chapters: 1.05,
  questions: 1,
  glossary: 0.9,
  organizations: 1,
  sections: 1.1,
  // A file repeats what pages say, all of them at once: the page first.
  files: 0.6,
  plan: 0.85,
  news: 0.75,
};

/** Kinds a question asks for in so many words. */
const wanted: Readonly<Record<Intent, Readonly<Record<string, number>>>> = {
  file: { forms: 1.5, registers: 1.5, files: 1.8, meetings: 1.2, parts: 1.2, leaflets: 1.1 },
  meaning: { glossary: 1.8, questions: 1.2, pages: 1.1 },
  answer: { questions: 1.6, chapters: 1.1 },
  news: { news: 3 },
  deadline: { plan: 1.3, news: 1.2, events: 1.2, questions: 1.1 },
};

/** How much a kind of page suits a question. */
export function suits(kind: string, intents: ReadonlySet<Intent>): number {
  let value = worth[kind] ?? 1;
  for (const intent of intents) value *= wanted[intent][kind] ?? 1;
  return value;
}

/** One number for a name: its share of the question first, then how little else it says, then its kind and age. */
export function rankName(
  { covered, filled, exact }: NameScore,
  suitable: number,
  freshness: number,
): number {
  // A term is named like what it explains; whoever asks for the thing itself wants the thing.
  const whole = exact ? (suitable < 1 ? 0.2 : 0.5) : 0;
  return covered ** 2 * (0.5 + 0.5 * filled) * suitable + whole + freshness * 0.1 * covered;
}
