/** Numbers and dates as people write them, turned into the words that stand in the texts. */
const months = [
  ['январ', 'января', 'янв'],
  ['феврал', 'февраля', 'фев'],
  ['март', 'марта', 'мар'],
  ['апрел', 'апреля', 'апр'],
  ['ма', 'мая', 'май'],
  ['июн', 'июня', 'июн'],
  ['июл', 'июля', 'июл'],
  ['август', 'августа', 'авг'],
  ['сентябр', 'сентября', 'сен'],
  ['октябр', 'октября', 'окт'],
  ['ноябр', 'ноября', 'ноя'],
  ['декабр', 'декабря', 'дек'],
] as const;

function date(day: string, month: string, year: string | undefined): string | undefined {
  const name = months[Number(month) - 1]?.[1];
  if (name === undefined || Number(day) < 1 || Number(day) > 31) return undefined;
  const century = year?.length === 2 ? `20${year}` : year;
  return [String(Number(day)), name, century].filter(Boolean).join(' ');
}

const writings: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  // 2020-02-27
  [
    /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/gu,
    (all, year = '', month = '', day = '') => date(day, month, year) ?? all,
  ],
  // 27.02.2020, 27/02/20, 27.02
  [
    /(?<![\d.])(\d{1,2})[./](\d{2})(?:[./](\d{4}|\d{2}))?(?![\d.])/gu,
    (all, day = '', month = '', year) => date(day, month, year) ?? all,
  ],
  // 27 фев, 27 февр.
  [
    /(\d{1,2})\s+(янв|фев|мар|апр|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?/giu,
    (all, day = '', short = '') => {
      const month = months.findIndex((names) => names[2] === short.toLowerCase()) + 1;
      return date(day, String(month), undefined) ?? all;
    },
  ],
  // №1, N 1, No. 1, номер 1
  [/(?:№|(?<![a-zа-я])(?:no?\.?|номер))\s*(?=\d)/giu, () => ' '],
  // 1го апреля, 1-е, 10ти
  [/(\d+)\s*-?\s*(?:го|ого|ому|му|ое|ый|ти|й|е)(?![а-яё])/giu, (_, number = '') => number],
  // 2020г., 2020 года
  [/(\d{4})\s*г(?:ода|оду|од|\.)?(?![а-яё])/giu, (_, year = '') => year],
  [/%/gu, () => ' % '],
];

/** The text with dates in words and without signs before numbers: «№1 от 27.02.2020» is «1 от 27 февраля 2020». */
export function spellNumbers(text: string): string {
  return writings.reduce((result, [pattern, write]) => result.replace(pattern, write), text);
}
