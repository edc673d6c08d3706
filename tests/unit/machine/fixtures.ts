import type { CollectionName } from '../../../src/collections/index.ts';
import type { Publisher } from '../../../src/machine/publisher.ts';
import { collections } from '../../../src/collections/index.ts';
import { strictObject } from '../../../src/fields/fields.ts';
import type { Entry } from '../../../src/queries/entries.ts';

/** A section that lives inside another site. */
export const publisher: Publisher = {
  title: 'Цифровой Профсоюз',
  description: 'Раздел об электронном билете & учёте <без бумаги>',
  organization: 'Краевая организация-образец',
  organizationShort: 'Крайком-образец',
  timeZone: 'Asia/Chita',
  absolute: (address) => `https://example.ru/digital${address}`,
  typeset: (text) => text.replaceAll(' — ', '\u00a0— '),
  released: new Date('2020-12-01T10:00:00+09:00'),
};

/** An entry as the build has it, its fields checked and filled by its collection. */
export function entry<C extends CollectionName>(
  collection: C,
  id: string,
  data: Record<string, unknown>,
): Entry<C> {
  const fields = strictObject(collections[collection].fields).parse(data);
  return { collection, id, data: fields, body: '' } as unknown as Entry<C>;
}

export const seminar = {
  title: 'Семинар',
  description: 'Учимся работать в системе',
  start: '2020-04-27T14:00+09:00',
  end: '2020-04-27T16:00+09:00',
  format: 'seminar',
  place: 'г. Чита; зал, уточните',
  organizer: 'Крайком',
  checked: '2020-03-05',
};

export const measure = {
  title: 'Собрать согласия',
  description: 'До конца мая',
  part: 'measure',
  number: 4,
  levels: ['primary', 'district'],
  start: '2020-04-01',
  due: '2020-05-31',
  dueText: 'до 1 июня',
  responsible: 'первички',
};
