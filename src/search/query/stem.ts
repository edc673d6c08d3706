/**
 * Snowball's stemmer for Russian (https://snowballstem.org/algorithms/russian/stemmer.html), the one Pagefind uses.
 * Written out here because a browser has to load it: packages with it weigh 5–40 KB, this one 1 KB.
 */
const perfectiveGerund = /(?:(?<=[ая])(?:вшись|вши|в)|(?:ывшись|ившись|ывши|ивши|ыв|ив))$/u;
const reflexive = /с[яь]$/u;
const adjective =
  /(?:ее|ие|ые|ое|ими|ыми|ей|ий|ый|ой|ем|им|ым|ом|его|ого|ему|ому|их|ых|ую|юю|ая|яя|ою|ею)$/u;
const participle = /(?:(?<=[ая])(?:ем|нн|вш|ющ|щ)|(?:ивш|ывш|ующ))$/u;
const verb =
  /(?:(?<=[ая])(?:ете|йте|ешь|нно|ла|на|ли|ем|ло|но|ет|ют|ны|ть|й|л|н)|(?:уйте|ейте|ила|ыла|ена|ите|или|ыли|ило|ыло|ено|ует|уют|ены|ить|ыть|ишь|ей|уй|ил|ыл|им|ым|ен|ят|ит|ыт|ую|ю))$/u;
const noun =
  /(?:иями|ями|ами|ией|иям|ием|иях|ев|ов|ие|ье|еи|ии|ей|ой|ий|ям|ем|ам|ом|ах|ях|ию|ью|ия|ья|а|е|и|й|о|у|ы|ь|ю|я)$/u;
const derivational = /ость?$/u;
const superlative = /ейше?$/u;

/** The stem of a folded word; anything that is not all Russian letters is its own stem. */
export function stem(word: string): string {
  const start = word.search(/[аеиоуыэюя]/u) + 1;
  if (start === 0 || !/^[а-я]+$/u.test(word)) return word;
  const head = word.slice(0, start);
  let tail = word.slice(start);
  const without = (ending: RegExp): boolean => {
    const shorter = tail.replace(ending, '');
    const changed = shorter !== tail;
    tail = shorter;
    return changed;
  };

  if (!without(perfectiveGerund)) {
    without(reflexive);
    if (without(adjective)) without(participle);
    else if (!without(verb)) without(noun);
  }
  without(/и$/u);
  if (/[аеиоуыэюя][^аеиоуыэюя]+[аеиоуыэюя].*ость?$/u.test(tail)) without(derivational);
  if (!without(/(?<=н)н$/u)) {
    if (without(superlative)) without(/(?<=н)н$/u);
    else without(/ь$/u);
  }
  return head + tail;
}

/** «листовок» and «листовка», «скидок» and «скидка»: a vowel that comes and goes before the last consonant. */
const fleeting = /(?<=.[^аеиоуыэюя])[ое](?=[кцн]$)/u;

/** What two forms of one word have in common: the stem without a fleeting vowel. */
export function keyOf(word: string): string {
  return stem(word).replace(fleeting, '');
}
