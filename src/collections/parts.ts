import { number, reference, select } from '../fields/fields.ts';
import { defineType } from './collection.ts';
import { partKinds } from './options/part-kinds.ts';
import { heading, provenance } from './shared/about.ts';
import { attachments } from './shared/media.ts';

export const parts = defineType({
  name: 'parts',
  label: 'Части комплектов',
  labelSingular: 'Часть комплекта',
  description: 'Доклад, проект решения, протокол, список дел, слайды или вопросы одного собрания.',
  summary: 'title',
  body: true,
  blocks: ['Field', 'Slide'],
  fields: {
    ...heading,
    meeting: reference({ label: 'Комплект', collection: 'meetings', required: true }),
    kind: select({ label: 'Что это', options: partKinds, required: true }),
    order: number({ label: 'Номер по порядку', min: 1, max: 30, required: true }),
    attachments,
    ...provenance,
  },
});
