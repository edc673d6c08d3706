import { describe, expect, it } from 'vitest';
import { compare } from '../../../admin/src/history/compare.ts';
import { textInWords } from '../../../admin/src/history/inWords.ts';
import { wordChanges } from '../../../admin/src/history/words.ts';
import { collections, settings } from '../../../src/collections/index.ts';

const entry = (fields: string, body: string) => `---\n${fields}\n---\n\n${body}\n`;
const snapshot = (text: string, files: [string, string][] = []) => ({
  text,
  files: new Map(files),
});

describe('what changed between two texts', () => {
  it('is told by words', () => {
    expect(wordChanges('Срок — до пятницы.', 'Срок — до среды, 5 марта.')).toEqual([
      { kind: 'same', text: 'Срок — до ' },
      { kind: 'removed', text: 'пятницы' },
      { kind: 'added', text: 'среды, 5 марта' },
      { kind: 'same', text: '.' },
    ]);
    expect(wordChanges('', 'Новое')).toEqual([{ kind: 'added', text: 'Новое' }]);
    expect(wordChanges('То же', 'То же')).toEqual([{ kind: 'same', text: 'То же' }]);
  });

  it('shows text without its markup', () => {
    expect(textInWords('## Как **считать**')).toBe('Как считать');
    expect(textInWords('<Deadline date="2020-04-01" title="План">')).toBe(
      '[Срок: 2020-04-01: План]',
    );
    expect(textInWords('[Бланк](/forms/plan/) и \\{скобки\\}')).toBe(
      'Бланк (/forms/plan/) и {скобки}',
    );
  });
});

describe('what changed between two versions', () => {
  const { fields } = collections.news;

  it('is told by the labels of fields and in their words', () => {
    const before = entry('title: Итоги\ncategory: report\ndate: 2020-03-05', 'Раз.\n\nДва.');
    const after = entry(
      'title: Итоги\ncategory: announcement\ndate: 2020-03-06\npublishAt: 2020-04-05T09:00+09:00',
      'Раз.\n\nНовое.\n\nДва.',
    );
    const changes = compare(
      fields,
      snapshot(before, [['a.webp', '1']]),
      snapshot(after, [['b.webp', '2']]),
    );
    const said = changes.map(({ where, pieces }) => [
      where,
      pieces
        .map(({ kind, text }) => `${kind[0] ?? ''}:${text.replaceAll('\u00a0', ' ')}`)
        .join('|'),
    ]);
    expect(said).toEqual([
      ['Дата', 'r:05|a:06|s:.03.2020'],
      ['Рубрика', 'r:Отчёты|a:Объявления'],
      ['Опубликовать в срок', 'a:5 апреля 2020 года в 09:00'],
      ['Текст', 'a:Новое.'],
      ['Файлы', 'r:a.webp'],
      ['Файлы', 'a:b.webp'],
    ]);
  });

  it('is nothing when only the writing changed', () => {
    const before = entry("title: 'Итоги'", 'Раз.');
    expect(compare(fields, snapshot(before), snapshot(before.replaceAll("'", '"')))).toEqual([]);
  });

  it('is told of settings too', () => {
    const [before, after] = ['header: []\n', 'header:\n  - title: План\n    href: /plan/\n'];
    const changes = compare(settings.menu.fields, snapshot(before), snapshot(after), true);
    expect(changes.map(({ where }) => where)).toEqual(['Меню в шапке']);
  });
});
