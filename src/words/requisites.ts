import type { Entry } from '../content.ts';
import { dateInWords } from './format.ts';

/** The day of a document, or its year where nothing nearer is known: it is dated 1 January and in need of a check. */
export function knownDate({ data }: Entry<'documents'>): string {
  const yearOnly = data.confidence === 'needs-check' && data.date.endsWith('-01-01');
  return yearOnly ? data.date.slice(0, 4) : data.date;
}

/** «№ 1 от 27 февраля 2020 года»; only the year where nothing nearer is known. */
export function requisites(entry: Entry<'documents'>): string {
  const { date, number } = entry.data;
  const known = knownDate(entry);
  const day = known === date ? `от ${dateInWords(date)}` : dateInWords(known);
  return number === undefined ? day : `№\u00a0${number} ${day}`;
}
