import type { Library } from '../../search/query/library.ts';
import { isStopWord } from '../../search/query/stopWords.ts';
import { fold, wordsOf } from '../../search/query/letters.ts';
import { element, link } from './elements.ts';
import { addressOf } from './query.ts';

const mostOffers = 6;

/** Words of the site that are near to those of a question, or begin as they do. */
export async function nearTerms(library: Library, asked: string): Promise<string[]> {
  const vocabulary = await library.vocabulary();
  const words = wordsOf(fold(asked)).filter((word) => word.length > 2 && !isStopWord(word));
  const near = words.flatMap((word) => [...vocabulary.nearest(word), ...vocabulary.alike(word)]);
  return [...new Set(near)].filter((word) => !words.includes(word)).slice(0, mostOffers);
}

/** Shows what to do when nothing was found: near words as queries, above what the page says anyway. */
export async function showNothing(
  place: HTMLElement,
  library: Library,
  asked: string,
): Promise<void> {
  const list = place.querySelector<HTMLElement>('[data-near]');
  place.hidden = false;
  if (!list) return;
  const terms = await nearTerms(library, asked).catch(() => []);
  list.hidden = terms.length === 0;
  list.querySelector('ul')?.replaceChildren(
    ...terms.map((words) => {
      const item = element('li');
      const query = { words, filters: {}, byDate: false, literal: false };
      item.append(link(addressOf(query), words, 'chip'));
      return item;
    }),
  );
}
