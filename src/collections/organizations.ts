import {
  date,
  group,
  longText,
  number,
  reference,
  select,
  text,
  toggle,
} from '../fields/fields.ts';
import { defineType } from './collection.ts';
import { levels } from './options/levels.ts';
import { provenance } from './shared/about.ts';
import { contact } from './shared/contact.ts';
import { picture } from './shared/media.ts';

const count = (label: string, hint?: string) =>
  number({ label, ...(hint === undefined ? {} : { hint }), min: 0, max: 100_000, required: true });

export const organizations = defineType({
  name: 'organizations',
  label: 'Организации',
  labelSingular: 'Организация',
  description: 'Местная или первичная организация, которая участвует в проекте, и её продвижение.',
  summary: 'title',
  body: true,
  reservedSlugs: ['relay'],
  fields: {
    title: text({ label: 'Название', required: true, max: 160 }),
    description: longText({ label: 'Коротко', required: true, max: 300 }),
    level: select({ label: 'Уровень', options: levels, required: true }),
    district: text({ label: 'Район или город', max: 80 }),
    parent: reference({ label: 'Входит в организацию', collection: 'organizations' }),
    fictional: toggle({ label: 'Вымышленная, для примера' }),
    progress: group({
      label: 'Продвижение',
      fields: {
        asOf: date({ label: 'На какой день', required: true }),
        members: count('Членов Профсоюза'),
        consents: count('Собрано согласий'),
        registered: count('На электронном учёте'),
        cards: count('Выдано электронных билетов', 'Пластиковых и виртуальных вместе'),
      },
    }),
    relay: group({
      label: 'Эстафета',
      fields: {
        order: number({ label: 'Номер в цепочке', min: 1, max: 99, required: true }),
        date: date({ label: 'День', required: true }),
        text: longText({ label: 'О чём рассказали', required: true, max: 300 }),
      },
    }),
    contact,
    picture,
    ...provenance,
  },
});
