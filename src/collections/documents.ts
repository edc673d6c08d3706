import { date, reference, select, text } from '../fields/fields.ts';
import { defineType } from './collection.ts';
import { documentKinds } from './options/document-kinds.ts';
import { heading, provenance } from './shared/about.ts';
import { attachments } from './shared/media.ts';
import { related } from './shared/related.ts';

export const documents = defineType({
  name: 'documents',
  label: 'Документы',
  labelSingular: 'Документ',
  description: 'Официальный документ: реквизиты, файлы и пересказ простым языком.',
  summary: 'title',
  body: true,
  reservedSlugs: ['kind', 'year', 'page'],
  fields: {
    ...heading,
    kind: select({ label: 'Вид документа', options: documentKinds, required: true }),
    number: text({ label: 'Номер', hint: 'Без знака №', max: 40 }),
    date: date({ label: 'Дата документа', required: true }),
    issuer: text({ label: 'Кто принял', required: true, max: 160 }),
    edition: text({ label: 'Редакция', hint: 'Например: «в редакции от 14.10.2020»', max: 120 }),
    replaces: reference({ label: 'Заменяет документ', collection: 'documents' }),
    appendixTo: reference({ label: 'Приложение к документу', collection: 'documents' }),
    attachments,
    ...related,
    ...provenance,
  },
});
