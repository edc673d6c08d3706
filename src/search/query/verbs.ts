/** Nouns with the endings of verbs. */
const nouns = new Set(
  'печать память сеть часть путь суть область запись связь мать власть'.split(' '),
);

/** Endings that hardly a noun has: «копятся», «перевестись», «контролирует», «завести», «открываешь». */
const endings =
  /(?:[тш]ься|тся|[аеиыуя]л(?:ась|ось|ись|ся)|стись|чься|[аяеиуыо]ть|[ауяею]ют|[ауяе]ет|[аеуиы]ешь|ишь|[еия]сти|йти)$/u;

/** Whether a folded word is a verb, as far as its ending tells; what is not sure is none. */
export const isVerb = (word: string): boolean =>
  word.length > 4 && !nouns.has(word) && endings.test(word);

/** Consonants that change in the first person: «провожу» of «проводить», «оформлю» of «оформить». */
const alternations: readonly (readonly [RegExp, readonly string[]])[] = [
  [/жу$/u, ['дить', 'зить']],
  [/шу$/u, ['сить', 'сать']],
  [/щу$/u, ['стить', 'тить', 'скать']],
  [/чу$/u, ['тить']],
  [/(?<=[бвмпф])лю$/u, ['ить']],
];

/** What the infinitive of a verb in the first person may be. */
export const infinitivesOf = (word: string): string[] =>
  alternations.flatMap(([ending, others]) =>
    ending.test(word) ? others.map((other) => word.replace(ending, other)) : [],
  );
