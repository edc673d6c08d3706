/** Which of the nine parts a text has, by its words: a first look, which a person corrects. */
import { consentParts, type Need } from './parts.ts';

export interface FoundPart {
  /** What of the part is not there; nothing when it is whole. */
  readonly missing: readonly string[];
  /** The words by which it was recognised, as the text has them. */
  readonly quote?: string;
}

/** Every part in the order of the law. */
export function findParts(text: string): FoundPart[] {
  const plain = text
    .replace(/[\u00a0\t ]+/gu, ' ')
    .replace(/\r\n?/gu, '\n')
    .trim();
  return consentParts.map(({ needs }, index) => {
    // What is said of a representative says nothing of the person.
    const where = index === 0 ? withoutRepresentative(plain) : plain;
    const found = needs.map((need) => quoteOf(where, need));
    const quote = found.find((words) => words !== undefined);
    return {
      missing: needs.filter((_, at) => found[at] === undefined).map(({ label }) => label),
      ...(quote === undefined ? {} : { quote }),
    };
  });
}

/** How much of a text is shown around what was recognised. */
const around = 40;

function quoteOf(text: string, { signs, count = 1 }: Need): string | undefined {
  const flags = signs.flags.includes('g') ? signs.flags : `${signs.flags}g`;
  const folded = text.toLowerCase().replaceAll('ё', 'е');
  const matches = [...folded.matchAll(new RegExp(signs.source, flags))];
  const [first] = matches;
  if (!first || new Set(matches.map(([words]) => words)).size < count) return undefined;
  return cutOut(text, first.index, first.index + first[0].length);
}

/** What stands around a place, in whole words of its paragraph. */
function cutOut(text: string, start: number, end: number): string {
  const paragraph = text.lastIndexOf('\n', start) + 1;
  const from = Math.max(paragraph, text.lastIndexOf(' ', start - around) + 1);
  const stop = text.indexOf(' ', Math.min(Math.max(end, start + around * 2), from + around * 3));
  const words = text.slice(from, stop < 0 ? text.length : stop).replace(/\s+/gu, ' ');
  return `${from > paragraph ? '…' : ''}${words}${stop < 0 ? '' : '…'}`;
}

/** A text without the paragraphs that speak of a representative. */
function withoutRepresentative(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/представител|доверенност/iu.test(line))
    .join('\n');
}
