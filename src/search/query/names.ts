import type { Concept, Variant } from './concepts.ts';
import type { Name } from './data.ts';
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
}

interface Keys {
  readonly title: readonly string[];
  readonly all: ReadonlySet<string>;
}

const kept = new WeakMap<Name, Keys>();

function keysOf(name: Name): Keys {
  const known = kept.get(name);
  if (known) return known;
  const title = [
    ...new Set(
      wordsOf(name.title)
        .filter((word) => !isStopWord(word))
        .map(keyOf),
    ),
  ];
  const keys = { title, all: new Set([...wordsOf(name.title), ...wordsOf(name.also)].map(keyOf)) };
  kept.set(name, keys);
  return keys;
}

function share(variant: Variant, keys: Keys, words: readonly string[], concept: Concept): number {
  const has = (key: string) =>
    keys.all.has(key) || (concept.beginning && words.some((word) => word.startsWith(key)));
  const found = variant.keys.filter(has).length / variant.keys.length;
  // Half of the reader's own words still says something; half of a synonym does not.
  if (variant.weight < 1 || concept.exact) return found === 1 ? variant.weight : 0;
  return found;
}

/** Compares a name with the concepts of a question. */
export function scoreName(name: Name, concepts: readonly Concept[]): NameScore {
  const keys = keysOf(name);
  const words = concepts.some(({ beginning }) => beginning) ? wordsOf(name.title) : [];
  const asked = new Set<string>();
  let all = 0;
  let got = 0;
  for (const concept of concepts) {
    let best = 0;
    for (const variant of concept.variants) {
      const value = share(variant, keys, words, concept);
      if (value > 0) variant.keys.forEach((key) => asked.add(key));
      best = Math.max(best, value);
    }
    if (concept.helping && best === 0 && concepts.some(({ helping }) => !helping)) continue;
    all += concept.weight;
    got += concept.weight * best;
  }
  const prefixes = concepts.filter(({ beginning }) => beginning).map(({ asked: text }) => text);
  const filled = keys.title.filter(
    (key) => asked.has(key) || prefixes.some((prefix) => key.startsWith(prefix)),
  ).length;
  return {
    covered: all === 0 ? 0 : got / all,
    filled: keys.title.length === 0 ? 0 : filled / keys.title.length,
  };
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
  glossary: 0.95,
  organizations: 1,
  sections: 1.1,
  files: 0.9,
  plan: 0.85,
  news: 0.75,
};

/** Kinds a question asks for in so many words. */
const wanted: Readonly<Record<Intent, Readonly<Record<string, number>>>> = {
  file: { forms: 1.5, registers: 1.5, files: 1.2, meetings: 1.2, parts: 1.2, leaflets: 1.1 },
  meaning: { glossary: 1.8, questions: 1.2, pages: 1.1 },
  answer: { questions: 1.6, chapters: 1.1 },
  news: { news: 1.8 },
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
  { covered, filled }: NameScore,
  suitable: number,
  freshness: number,
): number {
  const exact = covered > 0.99 && filled > 0.99 ? 0.5 : 0;
  return covered ** 2 * (0.5 + 0.5 * filled) * suitable + exact + freshness * 0.1 * covered;
}
