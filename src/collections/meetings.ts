import { date, group, list, longText, number, text, toggle } from '../fields/fields.ts';
import { defineType } from './collection.ts';
import { heading, messenger, provenance } from './shared/about.ts';
import { attachments, picture } from './shared/media.ts';
import { related } from './shared/related.ts';

export const meetings = defineType({
  name: 'meetings',
  label: 'Комплекты собраний',
  labelSingular: 'Комплект собрания',
  description:
    'Всё, чтобы провести собрание. Доклад, решение, протокол и слайды — в разделе «Части комплектов».',
  summary: 'title',
  body: true,
  fields: {
    ...heading,
    date: date({ label: 'Дата выпуска', required: true }),
    when: text({ label: 'Когда проводится', hint: 'Например: «апрель 2020 года»', max: 60 }),
    agenda: list({
      label: 'Повестка',
      hint: 'Вопросы по порядку, с временем',
      max: 15,
      of: group({
        label: 'Вопрос повестки',
        required: true,
        fields: {
          title: text({ label: 'Вопрос', required: true, max: 160 }),
          minutes: number({ label: 'Минут', min: 1, max: 120, required: true }),
          speaker: text({ label: 'Кто ведёт', hint: 'Должность, без фамилии', max: 80 }),
          result: longText({ label: 'Чем заканчивается', max: 200 }),
          vote: toggle({ label: 'Голосуем' }),
        },
      }),
    }),
    messenger,
    picture,
    attachments,
    ...related,
    ...provenance,
  },
});
