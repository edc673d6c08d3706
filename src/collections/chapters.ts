import { number, reference } from '../fields/fields.ts';
import { defineType } from './collection.ts';
import { heading, provenance } from './shared/about.ts';
import { attachments } from './shared/media.ts';
import { related } from './shared/related.ts';

export const chapters = defineType({
  name: 'chapters',
  label: 'Главы пособий',
  labelSingular: 'Глава пособия',
  description: 'Глава — одна задача: что сделать, по шагам, и как понять, что получилось.',
  summary: 'title',
  body: true,
  reservedSlugs: ['all'],
  fields: {
    ...heading,
    guide: reference({ label: 'Пособие', collection: 'guides', required: true }),
    order: number({ label: 'Номер главы', min: 1, max: 99, required: true }),
    minutes: number({ label: 'Сколько минут читать', min: 1, max: 60 }),
    attachments,
    ...related,
    ...provenance,
  },
});
