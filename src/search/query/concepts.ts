import { isNumber } from './letters.ts';
import type { Library } from './library.ts';
import { keyOf } from './stem.ts';
import { isHelping, isStopWord } from './stopWords.ts';
import { matchSynonyms, type SynonymMatch } from './synonyms.ts';
import type { Token } from './token.ts';
import { isVerb } from './verbs.ts';

/** One way to say a concept: words of the index that have to stand together on a page. */
export interface Variant {
  readonly keys: readonly string[];
  /** For Pagefind, a form of each word; other forms with another stem after it. */
  readonly forms: readonly (readonly string[])[];
  /** 1 for the reader's own words, less for a synonym. */
  readonly weight: number;
}

/** One thing that is asked about. */
export interface Concept {
  readonly asked: string;
  /** The reader's own words first. */
  readonly variants: readonly Variant[];
  /** How much it says: rare words say more, helping words little. */
  readonly weight: number;
  /** Nothing is lost when a page does not have it. */
  readonly helping: boolean;
  /** The beginning of a word that is being typed. */
  readonly beginning: boolean;
  /** A number or a date, to be found exactly as it is. */
  readonly exact: boolean;
  /** Stands in a text or two and in no name: hardly what the site is about. */
  readonly passing: boolean;
}

const synonymWeight = 0.85;
const helpingWeight = 0.25;
/**
 * A word that is in no name, beside one that is: «надёжный» beside «пароль». However rare it is, it says less than the
 * subject.
 */
const besideSubject = 0.5;
/** All such words together: a name with the whole subject answers, however much is told around it. */
const besideTogether = 0.6;
/** A word in no more pages than these was only mentioned. */
const fewPages = 2;
const months = /^(?:январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентябр|октябр|ноябр|декабр)/u;

function variant(library: Library, words: readonly string[], weight: number): Variant {
  return {
    keys: words.map(keyOf),
    forms: words.map((word) => library.lexicon.find(word)?.forms ?? [word]),
    weight,
  };
}

/** How many tokens from a place on are a date: «27 февраля 2020», «27 февраля», «февраль 2020». */
function dateLength(tokens: readonly Token[], from: number): number {
  const word = (index: number) => tokens[from + index]?.word ?? '';
  const day = /^(?:[1-9]|[12]\d|3[01])$/u.test(word(0)) ? 1 : 0;
  if (!months.test(word(day))) return 0;
  const year = /^(?:19|20)\d\d$/u.test(word(day + 1)) ? 1 : 0;
  return day + year > 0 ? day + 1 + year : 0;
}

/** Synonyms of what begins at a place: as it stands, or with stop words inside, «номер нашей первички». */
function synonymsAt(
  { synonyms }: Library,
  tokens: readonly Token[],
  from: number,
): (SynonymMatch & { readonly isLoose: boolean }) | undefined {
  const keys = tokens.map(({ word }) => keyOf(word));
  const found = matchSynonyms(synonyms, keys, from);
  const isStop = (index: number) => isStopWord(tokens[index]?.word ?? '');
  if (isStop(from))
    // A stop word may look like a form of another word: «при» and «приём».
    return found && found.length > 1 ? { ...found, isLoose: false } : undefined;
  const places = tokens.flatMap((_, index) => (index < from || isStop(index) ? [] : [index]));
  const loose = matchSynonyms(
    synonyms,
    places.map((index) => keys[index] ?? ''),
    0,
  );
  if (loose && loose.length > (found?.length ?? 0)) {
    const last = places[loose.length - 1] ?? from;
    return { ...loose, length: last - from + 1, isLoose: true };
  }
  return found && { ...found, isLoose: false };
}

/**
 * The concepts of a question. Synonyms are looked up over all its words, the longest phrase first; stop words that are
 * in none go, unless nothing else would be left.
 */
export async function conceptsOf(library: Library, tokens: readonly Token[]): Promise<Concept[]> {
  const { pages } = await library.core();
  const onlyStopWords = tokens.every(({ word }) => isStopWord(word));
  const pieces: { own: Token[]; others: readonly (readonly string[])[]; exact: boolean }[] = [];
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index];
    if (!token) break;
    const date = dateLength(tokens, index);
    const match = date > 0 ? undefined : synonymsAt(library, tokens, index);
    const length = Math.max(date, match?.length ?? 1, 1);
    const own = tokens
      .slice(index, index + length)
      .filter(({ word }) => !match?.isLoose || !isStopWord(word));
    index += length;
    if (!match && length === 1 && isStopWord(token.word) && !onlyStopWords) continue;
    if (token.unknown && !match) continue;
    const exact = date > 0 || (length === 1 && isNumber(token.word));
    // Names seldom say the year of a day.
    const yearless = date === 3 ? [own.slice(0, 2).map(({ word }) => word)] : [];
    const others = match?.phrases.map(({ words }) => words) ?? yearless;
    pieces.push({ own, others, exact });
  }
  // A mended word has a shard that nobody has asked for yet.
  await library.prepare([
    ...tokens.map(({ word }) => word),
    ...pieces.flatMap(({ others }) => others.flat()),
  ]);
  const concepts = pieces.map(({ own, others, exact }) => {
    const words = own.map(({ word }) => word);
    const helping = own.every(({ word }) => isHelping(word)) && !exact;
    const rarest = Math.min(...words.map((word) => library.lexicon.find(word)?.pages ?? pages / 8));
    return {
      asked: own.map(({ asked }) => asked).join(' '),
      variants: [
        variant(library, words, 1),
        ...others
          .filter((other) => other.every((word) => library.lexicon.find(word)))
          .map((other) => variant(library, other, synonymWeight)),
      ],
      weight: Math.log2(2 + pages / rarest) * (helping ? helpingWeight : 1),
      helping,
      beginning: own.some(({ beginning }) => beginning ?? false),
      exact,
      rarest,
      named:
        exact ||
        // What is done says less than what it is done to, unless editors know the word: «вступить».
        words.some(
          (word) => library.lexicon.isNamed(word) && (others.length > 0 || !isVerb(word)),
        ) ||
        // A phrase that editors know is a subject by itself: «куда звонить».
        (words.length > 1 && others.length > 0),
    };
  });
  const subject = Math.max(
    0,
    ...concepts.flatMap(({ named, helping, weight }) => (named && !helping ? [weight] : [])),
  );
  const most = subject * besideSubject;
  const beside = concepts
    .filter(({ named, helping }) => !named && !helping)
    .reduce((sum, { weight }) => sum + Math.min(weight, most), 0);
  const share = Math.min(1, (subject * besideTogether) / beside);
  return concepts.map(({ named, weight, rarest, ...concept }) => ({
    ...concept,
    passing: !named && rarest <= fewPages,
    weight:
      named || subject === 0 ? weight : Math.min(weight, most) * (concept.helping ? 1 : share),
  }));
}
