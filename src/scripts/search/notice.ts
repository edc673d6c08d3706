import type { Reading } from '../../search/query/understand.ts';
import { element, link } from './elements.ts';
import { addressOf, type Query } from './query.ts';

/** Says what search has made of a question, and how to have it taken literally. */
export function showNotice(place: HTMLElement, reading: Reading, query: Query): void {
  if (reading.changed) {
    const literal = link(addressOf({ ...query, literal: true }), `Искать «${reading.asked}»`);
    place.replaceChildren(
      'Показаны результаты по запросу ',
      element('strong', '', `«${reading.used}»`),
      '. ',
      literal,
      '.',
    );
  }
  place.hidden = !reading.changed;
}
