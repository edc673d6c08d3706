import { list, longText, text } from '../fields/fields.ts';
import { defineType } from './collection.ts';
import { provenance } from './shared/about.ts';

export const glossary = defineType({
  name: 'glossary',
  label: 'Словарь',
  labelSingular: 'Термин',
  description:
    'Термин и его объяснение простыми словами. Короткое объяснение показывается прямо в тексте.',
  summary: 'title',
  body: true,
  fields: {
    title: text({ label: 'Термин', required: true, max: 80 }),
    short: longText({
      label: 'Коротко',
      hint: 'Одно предложение: появляется в тексте рядом с термином',
      required: true,
      max: 200,
    }),
    expansion: text({ label: 'Расшифровка', hint: 'Для сокращений', max: 160 }),
    synonyms: list({
      label: 'Другие названия',
      of: text({ label: 'Название', required: true, max: 80 }),
      max: 10,
    }),
    ...provenance,
  },
});
