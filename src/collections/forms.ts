import { references, select, text, toggle } from '../fields/fields.ts';
import { defineType } from './collection.ts';
import { formKinds } from './options/form-kinds.ts';
import { heading, provenance } from './shared/about.ts';
import { attachments } from './shared/media.ts';

export const forms = defineType({
  name: 'forms',
  label: 'Бланки',
  labelSingular: 'Бланк',
  description: 'Документ с местами для заполнения. Места ставьте блоком «Поле бланка».',
  summary: 'title',
  body: true,
  blocks: ['Field'],
  fields: {
    ...heading,
    kind: select({ label: 'Вид', options: formKinds, required: true }),
    filledBy: text({ label: 'Кто заполняет', required: true, max: 160 }),
    keptBy: text({ label: 'Где хранится', required: true, max: 160 }),
    due: text({ label: 'Срок', max: 80 }),
    law: text({ label: 'На чём основано', hint: 'Статья закона или пункт документа', max: 200 }),
    nineParts: toggle({
      label: 'Согласие из девяти частей',
      hint: 'Проверка найдёт в бланке все части по статье 9 закона № 152-ФЗ, а читатель сверит с ними свой бланк',
    }),
    planItems: references({ label: 'Пункты плана', collection: 'plan' }),
    documents: references({ label: 'Документы', collection: 'documents' }),
    attachments,
    ...provenance,
  },
});
