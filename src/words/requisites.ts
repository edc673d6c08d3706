import type { Entry } from '../content.ts';
import { dateInWords } from './format.ts';

/** «№ 1 от 27 февраля 2020 года»; only the year where nothing nearer is known (a document dated 1 January, in need of a check). */
export function requisites({ data }: Entry<'documents'>): string {
  const yearOnly = data.confidence === 'needs-check' && data.date.endsWith('-01-01');
  const day = yearOnly ? `${data.date.slice(0, 4)} год` : `от ${dateInWords(data.date)}`;
  return data.number === undefined ? day : `№\u00a0${data.number} ${day}`;
}
