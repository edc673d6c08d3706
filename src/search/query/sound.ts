/** Russian words in Latin letters and the other way round: compared by how they sound, not by one standard. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/[ъь']/gu, ''],
  [/shch|sch|щ/gu, 'w'],
  [/sh|ш/gu, 'w'],
  [/zh|ж/gu, '#'],
  [/ch|ч/gu, 'q'],
  [/kh|х/gu, 'h'],
  [/ts|tz|ц/gu, 'c'],
  [/yu|ju|iu|ю/gu, 'u'],
  [/ya|ja|ia|я/gu, 'a'],
  [/yo|jo|ё/gu, 'e'],
  [/ye|je|э|е/gu, 'e'],
  [/ph|ф/gu, 'f'],
  [/th|т/gu, 't'],
  [/x/gu, 'ks'],
  [/ck|к/gu, 'k'],
  [/c(?=[aoulrkt])|c$|q(?=u)/gu, 'k'],
  [/[wv]|в/gu, 'v'],
  [/[ыийyij]+/gu, 'i'],
];

const letters = new Map(
  Array.from('абгдзлмнопрсу', (letter, index) => [letter, 'abgdzlmnoprsu'.charAt(index)]),
);

/** Most words are Russian throughout, and then a letter is a sound: many times quicker for a whole vocabulary. */
const russian = new Map([
  ...letters,
  ...Array.from('щшжчхцюяёэефткв', (letter, index): [string, string] => [
    letter,
    '§§#qhcuaeeeftkv'.charAt(index),
  ]),
  ...Array.from('ыий', (letter): [string, string] => [letter, 'i']),
  ...Array.from('ъь', (letter): [string, string] => [letter, '']),
]);

function soundOfRussian(word: string): string {
  let text = '';
  for (const letter of word) text += russian.get(letter) ?? letter;
  return finish(text.replace(/c(?=[aoulrkt])|c$|q(?=u)/gu, 'k').replace(/i+/gu, 'i'));
}

const finish = (text: string): string =>
  text.replace(/i+(?=[aeou])|(?<=[aeou])i+/gu, 'i').replace(/(.)\1+/gu, '$1');

/** The sound of a folded word in a form that both alphabets share: «согласие», `soglasie` and `soglasiye` are equal. */
export function soundOf(word: string): string {
  if (/^[а-яё]+$/u.test(word)) return soundOfRussian(word);
  const plain = Array.from(word, (letter) => letters.get(letter) ?? letter).join('');
  // ш becomes a mark of its own before в takes the letter w.
  const marked = sounds.reduce(
    (text, [pattern, sound]) => text.replace(pattern, sound === 'w' ? '§' : sound),
    plain,
  );
  return finish(marked);
}
