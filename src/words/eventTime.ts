import type { Entry } from '../content.ts';
import { periodInWords } from './format.ts';

/** When an event is: the words of the document where the exact days are unknown, the days otherwise. */
export function eventTime({ data }: Entry<'events'>): string {
  return data.periodNote ?? periodInWords(data.start, data.end);
}
