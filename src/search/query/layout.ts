/** Words typed with the other keyboard layout on: `ghjnjrjk` for «протокол», «зкщасфквы» for profcards. */
const latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const russian = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
const latinShifted = '~{}:"<>';
const russianShifted = 'ёхъжэбю';

function table(from: string, to: string): Map<string, string> {
  return new Map(Array.from(from, (key, index) => [key, to.charAt(index)]));
}

const toRussian = table(latin + latinShifted, russian + russianShifted);
const toLatin = table(russian, latin);

const swapped = (text: string, keys: Map<string, string>): string =>
  Array.from(text.toLowerCase(), (key) => keys.get(key) ?? key).join('');

/** What the same keys give in the Russian layout. */
export const inRussianLayout = (text: string): string => swapped(text, toRussian);

/** What the same keys give in the Latin layout. */
export const inLatinLayout = (text: string): string => swapped(text, toLatin);

/** The text in the other layout, or nothing when it mixes both and so was typed on purpose. */
export function otherLayout(text: string): string | undefined {
  const hasLatin = /[a-z]/iu.test(text);
  const hasRussian = /[а-яё]/iu.test(text);
  if (hasLatin === hasRussian) return undefined;
  return hasLatin ? inRussianLayout(text) : inLatinLayout(text);
}
