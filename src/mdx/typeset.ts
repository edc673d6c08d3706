/**
 * Russian typography for text on its way to a page. The source keeps ordinary spaces and whatever quotes were typed.
 *
 * 1. Straight quotes become «ёлочки», inside them „лапки“.
 * 2. A hyphen between spaces becomes a dash with a non-breaking space before it.
 * 3. Ranges of numbers get an en dash: 5–10, 10:00–18:00, II–III.
 * 4. Non-breaking spaces: after short words, before particles and dashes, between a number and its word, after №, §,
 *    «г.», «ст.», «п.», between initials and a surname, inside «т. д.».
 * 5. Three dots become an ellipsis.
 *
 * Addresses, mail, file names, phone and document numbers, dates in digits and names of programs stay as they are.
 * Applying it twice changes nothing.
 */
import { typesetQuotes } from './typesetQuotes.ts';

/** Stands between pieces of one sentence that are typeset together (see {@link typesetPieces}). */
export const boundary = '\uE000';
const nbsp = '\u00A0';

/** What must not change. The order matters: the first that fits wins. */
const protectedPatterns = [
  /(?:https?:\/\/|mailto:|tel:|www\.)[^\s«»„“"<>\uE000]+/u,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u,
  /(?<![\p{L}\d])[\w-]+(?:\.[\w-]+)*\.(?:docx?|xlsx?|pptx?|pdf|odt|ods|zip|csv|txt|jpe?g|png|webp|avif|mdx?|ru|рф|com|org)(?![\p{L}\d])/iu,
  /(?:\+7|(?<![\d.-])8)[ \u00A0(-]*\d{3,5}[ \u00A0)-]*\d{1,3}(?:[ \u00A0-]?\d{2}){2}(?!\d)/u,
  /1С:\p{L}+(?: \d[\d.]*)?(?: x(?:64|86|32))?/u,
  /(?<![\d-])\d+(?:-\d+){2,}(?![\d-])/u,
];
const protectedText = new RegExp(protectedPatterns.map(({ source }) => source).join('|'), 'giu');

const short =
  'в|во|к|ко|с|со|о|об|у|и|а|я|но|на|не|ни|по|из|от|до|за|да|то|ли|же|бы|мы|вы|он|их|её|ей|им|ты';
const cyrillic = 'А-Яа-яЁё';

/** A rule with a sign is tried on texts that hold it: most have no number and no abbreviation, and there are many texts. */
type Rule = readonly [pattern: RegExp, replacement: string, sign?: Sign];
const signs = { digit: /\d/, abbreviation: /\.[ \n]/, initial: /[А-ЯЁ]\./ } as const;
type Sign = keyof typeof signs;

const rules: readonly Rule[] = [
  [/(?<![.…])\.\.\.(?!\.)/gu, '…'],
  // A dash: a hyphen, two hyphens or an en dash between spaces.
  [/(?<=[^\s\uE000]\uE000?)[ \u00A0\n]+(?:--?|–|—)(?=\s)/gu, `${nbsp}—`],
  // Ranges, not in longer numbers (5-10-15), not after № or a letter, not before a letter (2-й).
  [
    new RegExp(
      `(?<![\\d.,:/–\\-${cyrillic}A-Za-z№§]|[№§][ \\u00A0]?)(\\d{1,4})-(\\d{1,4})(?![\\d\\-–/]|[.,:]\\d|[${cyrillic}A-Za-z])`,
      'gu',
    ),
    '$1–$2',
    'digit',
  ],
  [/(?<![\d:–-])(\d{1,2}:\d{2})-(\d{1,2}:\d{2})(?![\d:-])/gu, '$1–$2', 'digit'],
  [/(?<![\p{L}\d-])([IVX]+)-([IVX]+)(?![\p{L}\d-])/gu, '$1–$2'],
  // Short words hold on to the next one.
  [new RegExp(`(?<![${cyrillic}\\d\\-])(${short})[ \\n](?=\\S)(?!—)`, 'giu'), `$1${nbsp}`],
  // Particles hold on to the word before.
  [new RegExp(`(?<=[${cyrillic}])[ \\n](бы|ли|же|ль|ж|б)(?![${cyrillic}\\-])`, 'gu'), `${nbsp}$1`],
  // A number and what it counts: a word of up to ten letters, so that nothing grows wider than a phone.
  [
    new RegExp(
      `(?<=\\d)[ \\n](?=(?!(?:и|или|а|но|к|о|у|на|по|до|из|от|за|не|что)[ \\n\\u00A0])[а-яё]{1,10}(?![${cyrillic}\\-])|[%‰₽$€°])`,
      'gu',
    ),
    nbsp,
    'digit',
  ],
  [/([№§])[ \n]?(?=\d)/gu, `$1${nbsp}`, 'digit'],
  [
    new RegExp(
      `(?<![${cyrillic}\\-])(ст|чч?|пп?|подп|абз|д|кв|с|стр|рис|табл|гл|корп|каб|оф|тел|доб)\\.[ \\n](?=\\d)`,
      'giu',
    ),
    `$1.${nbsp}`,
    'digit',
  ],
  [
    new RegExp(
      `(?<![${cyrillic}\\-])([гГ]|[уУ]л|им|обл|р|с|[пП]ос|пр|пер|мкр)\\.[ \\n](?=[А-ЯЁ«„])`,
      'gu',
    ),
    `$1.${nbsp}`,
    'abbreviation',
  ],
  [new RegExp(`(?<![${cyrillic}])(т)\\.[ \\n]?(?=[депкн]\\.)`, 'giu'), `$1.${nbsp}`],
  // Initials and a surname, in either order.
  [new RegExp(`(?<![${cyrillic}])([А-ЯЁ]\\.)[ \\n](?=[А-ЯЁ]\\.)`, 'gu'), `$1${nbsp}`, 'initial'],
  [new RegExp(`(?<![${cyrillic}])([А-ЯЁ]\\.)[ \\n](?=[А-ЯЁ][а-яё])`, 'gu'), `$1${nbsp}`, 'initial'],
  [
    new RegExp(`([А-ЯЁ][а-яё]+)[ \\n](?=[А-ЯЁ]\\.[ \\u00A0]?[А-ЯЁ]\\.)`, 'gu'),
    `$1${nbsp}`,
    'initial',
  ],
];

/** Typesets one text, e.g. a title. */
export function typeset(text: string): string {
  if (text.length > longTitle) return apply(text);
  let done = titles.get(text);
  if (done === undefined) {
    done = apply(text);
    if (titles.size >= manyTitles) titles.clear();
    titles.set(text, done);
  }
  return done;
}

/** Titles stand on many pages: each is typeset once. */
const titles = new Map<string, string>();
const [longTitle, manyTitles] = [300, 50_000];

function apply(text: string): string {
  const kept: string[] = [];
  const masked = text.replace(protectedText, (found) => {
    kept.push(found);
    return mask(kept.length - 1);
  });
  // No rule brings a sign into a text that has none.
  const has = {
    digit: signs.digit.test(masked),
    abbreviation: signs.abbreviation.test(masked),
    initial: signs.initial.test(masked),
  };
  let result = typesetQuotes(masked);
  for (const [pattern, replacement, sign] of rules)
    if (sign === undefined || has[sign]) result = result.replace(pattern, replacement);
  if (has.digit)
    result = result.replace(/(?<![\d\u00A0 ])\d{1,3}(?: \d{3})+(?![\d-])/gu, (number) =>
      number.replaceAll(' ', nbsp),
    );
  return result.replace(
    /\uE100([\uE200-\uE209]+)\uE101/gu,
    (_, digits: string) => kept[unmask(digits)] ?? '',
  );
}

/** Typesets the pieces of one sentence, parted by markup, as one text: quotes may open in one and close in another. */
export function typesetPieces(pieces: readonly string[]): string[] {
  return typeset(pieces.join(boundary)).split(boundary);
}

/** A number in characters that no rule knows; those of the source are refused by the check (`private-character`). */
const mask = (index: number): string =>
  `\uE100${Array.from(String(index), (digit) => String.fromCharCode(0xe200 + Number(digit))).join('')}\uE101`;
const unmask = (digits: string): number =>
  Number(Array.from(digits, (digit) => digit.charCodeAt(0) - 0xe200).join(''));
