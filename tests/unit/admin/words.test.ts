// What the editor says with numbers, of nothing, and of the files that it takes.
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { kindAndSize } from '../../../admin/src/uploads/beside.ts';
import { emptyColumn, emptyList } from '../../../admin/src/lists/words.ts';
import { ru } from '../../../admin/src/locale/ru.ts';

const require = createRequire(import.meta.url);

/** Decap's own translator. */
const Polyglot = require('node-polyglot') as new (options: object) => {
  t(key: string, values: object): string;
};
const polyglot = new Polyglot({ phrases: ru, locale: 'ru' });

describe('numbers in Russian', () => {
  test.each([
    [0, '0 записей'],
    [1, '1 запись'],
    [2, '2 записи'],
    [5, '5 записей'],
    [11, '11 записей'],
    [21, '21 запись'],
    [22, '22 записи'],
    [112, '112 записей'],
  ])('%i entries of a column are «%s»', (count, said) => {
    expect(polyglot.t('workflow.workflowList.currentEntries', { smart_count: count })).toBe(said);
  });

  test.each([
    [2, '2 записи ждут проверки'],
    [5, '5 записей ждут проверки'],
    [21, '21 запись ждёт проверки'],
  ])('%i entries wait: «%s»', (count, said) => {
    const values = { smart_count: count, readyCount: 0 };
    expect(polyglot.t('workflow.workflow.description', values)).toContain(said);
  });
});

describe('an empty list', () => {
  test('says what to do next', () => {
    expect(emptyList('#/collections/news', false)).toContain('кнопка «Создать: Новость»');
    expect(emptyList('#/collections/news', true)).toContain('Снимите отметку в меню «Показать»');
    expect(emptyList('#/search/итоги', false)).toContain('оставьте одно слово');
    for (const status of ['draft', 'pending_review', 'pending_publish'])
      expect(emptyColumn(status)).toMatch(/^[А-Я][^.]+\. [А-Я].+\.$/u);
  });
});

test('a file is told by its type and size', () => {
  expect(kindAndSize({ name: 'polozhenie.docx', size: 34 * 1024 })).toBe('DOCX · 34\u00a0КБ');
  expect(kindAndSize({ name: 'plan.pdf', size: 1.5 * 1024 * 1024 })).toBe('PDF · 1,5\u00a0МБ');
  expect(kindAndSize({ name: 'plan.pdf' })).toBe('PDF');
});
