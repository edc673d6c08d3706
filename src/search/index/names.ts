import type { StoredName, StoredShard } from '../query/data.ts';
import { shardOf } from '../query/data.ts';
import { wordsOf } from '../query/letters.ts';
import { isStopWord } from '../query/stopWords.ts';
import type { Fragment } from './fragments.ts';
import { kindIndex, kinds } from './kinds.ts';
import { storedCount, type IndexedWord } from './words.ts';

/**
 * Names a shard keeps at most: about 10 KB. Beyond it the oldest news go, which have other words to be found by, and
 * Pagefind's whole text.
 */
const mostNames = 160;

/** The name of a record as it is stored. */
function nameOf({ id, url, meta, filters }: Fragment): StoredName {
  return [
    id,
    url,
    meta['title'] ?? url,
    kindIndex(filters['type']?.[0]),
    meta['date']?.slice(0, 10) ?? '',
    meta['also'] ?? '',
  ];
}

function byUse(a: StoredName, b: StoredName): number {
  const news = kinds.findIndex(({ name }) => name === 'news');
  return (
    Number(a[3] === news) - Number(b[3] === news) ||
    (a[4] === b[4] ? 0 : a[4] > b[4] ? -1 : 1) ||
    (a[1] < b[1] ? -1 : 1)
  );
}

/** Words and names by the beginnings of words. */
export function shardsOf(
  fragments: readonly Fragment[],
  words: readonly IndexedWord[],
): Map<string, StoredShard> {
  const grouped = new Map<string, { words: IndexedWord[]; names: StoredName[] }>();
  const at = (beginning: string) => {
    const known = grouped.get(beginning) ?? { words: [], names: [] };
    grouped.set(beginning, known);
    return known;
  };
  for (const word of words) at(shardOf(word.form)).words.push(word);
  for (const fragment of fragments) {
    const name = nameOf(fragment);
    const said = wordsOf(`${name[2]} ${name[5]}`);
    const telling = said.filter((word) => !isStopWord(word));
    for (const beginning of new Set((telling.length > 0 ? telling : said).map(shardOf)))
      at(beginning).names.push(name);
  }
  return new Map(
    [...grouped]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([beginning, group]) => [
        beginning,
        {
          words: group.words.map(({ form }) => form).join(' '),
          counts: group.words.map(({ pages }) => storedCount(pages).toString(36)).join(''),
          names: group.names.sort(byUse).slice(0, mostNames),
        },
      ]),
  );
}
