import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleaned } from '../../../admin/src/format/clean.ts';
import { entryFormat, settingsFormat } from '../../../admin/src/format/entry.ts';
import { fieldValues, listed } from '../../../admin/src/format/listed.ts';
import { blobId, originOf } from '../../../admin/src/format/origins.ts';
import { collections, settings } from '../../../src/collections/index.ts';
import type { Collection } from '../../../src/collections/collection.ts';
import type { Fields } from '../../../src/fields/fields.ts';

const content = path.resolve(import.meta.dirname, '../../../content');

const entries = Object.values<Collection>(collections).flatMap((collection) =>
  readdirSync(path.join(content, collection.name)).flatMap((slug) => {
    const file = path.join(content, collection.name, slug, 'index.mdx');
    return existsSync(file) ? [[`${collection.name}/${slug}`, collection, file] as const] : [];
  }),
);

describe('the format of entries', () => {
  test.each(entries)('%s opened and saved is the same file', (_, collection, file) => {
    const text = readFileSync(file, 'utf8');
    const format = entryFormat(collection);
    expect(format.toFile(format.fromFile(text))).toBe(text);
  });

  test.each(entries)('%s changes one line with its title', (_, collection, file) => {
    const lines = readFileSync(file, 'utf8').split('\n');
    const format = entryFormat(collection);
    const data = format.fromFile(lines.join('\n'));
    const changed = format.toFile({ ...data, title: `${String(data['title'])} и ещё` }).split('\n');
    expect(changed).toHaveLength(lines.length);
    expect(changed.filter((line, index) => line !== lines[index])).toHaveLength(1);
  });

  const news = entryFormat(collections.news);
  const text = '---\ntitle: Раз\ndate: 2020-03-05\npinned: true\n---\n\nТекст.\n';

  test('shows presets and labels, and stores neither', () => {
    const pages = entryFormat(collections.pages);
    expect(pages.fromFile(text)).toMatchObject({ contents: true });
    expect(news.fromFile('---\ncategory: report\n---\n')).toMatchObject({
      category_label: 'Отчёты',
    });
    expect(news.toFile({ ...news.fromFile(text), slug: 'raz' })).toBe(text);
  });

  test('takes a cleared field out', () => {
    expect(news.toFile({ ...news.fromFile(text), date: '' })).toBe(
      text.replace('date: 2020-03-05\n', ''),
    );
  });

  describe('a field of a group', () => {
    const picture = 'picture:\n  src: ./foto.jpg\n  alt: Зал\n  own: да\n  caption: Слёт\n';
    const withPicture = text.replace('pinned: true\n', picture);
    const cleared = (change: object): string => {
      const data = news.fromFile(withPicture);
      return news.toFile({ ...data, picture: { ...(data['picture'] as object), ...change } });
    };

    test.each(['', null, undefined])('cleared with %j is taken out', (none) => {
      expect(cleared({ caption: none })).toBe(withPicture.replace('  caption: Слёт\n', ''));
      expect(cleared({ src: none })).toBe(withPicture.replace('  src: ./foto.jpg\n', ''));
    });

    test('goes with its group when all are cleared', () => {
      const empty = { src: '', alt: '', caption: '', own: '' };
      expect(cleared(empty)).toBe(withPicture.replace(picture, ''));
    });

    test('cleared beside one that was filled in', () => {
      expect(cleared({ caption: '', credit: 'Анна' })).toBe(
        withPicture.replace('  caption: Слёт\n', '  credit: Анна\n'),
      );
    });
  });

  test('says which text a new one was made from', () => {
    const changed = news.toFile({ ...news.fromFile(text), title: 'Два' });
    expect(originOf(changed)).toBe(text);
    expect(originOf('нет такого')).toBeUndefined();
  });
});

describe('the format of settings', () => {
  const format = settingsFormat(Object.values(settings).map(({ fields }) => fields as Fields));
  test.each(Object.keys(settings))('%s opened and saved is the same file', (name) => {
    const text = readFileSync(path.join(content, 'settings', `${name}.yaml`), 'utf8');
    expect(format.toFile(format.fromFile(text))).toBe(text);
  });

  test('takes a cleared field of a group out', () => {
    const text = readFileSync(path.join(content, 'settings/site.yaml'), 'utf8');
    const data = structuredClone(format.fromFile(text)) as { hours: { note?: string } };
    const { note } = data.hours;
    data.hours.note = '';
    expect(format.toFile(data as never)).toBe(text.replace(`  note: ${String(note)}\n`, ''));
  });

  test('changes one line with one value', () => {
    const text = readFileSync(path.join(content, 'settings/menu.yaml'), 'utf8');
    const data = structuredClone(format.fromFile(text)) as {
      header: { title: string; href: string }[];
    };
    const [first] = data.header;
    if (first) first.title = 'Вести';
    expect(format.toFile(data as never)).toBe(text.replace('title: Новости', 'title: Вести'));
  });
});

describe('what is stored', () => {
  const { fields } = collections.news as Collection;
  test.each([
    ['empty values', { title: '', tags: [], date: null }, {}],
    ['an empty group', { picture: { src: '', alt: '' } }, {}],
    ['a switch that is off', { pinned: false }, {}],
    [
      'keys that are no fields',
      { title: 'Раз', slug: 'raz', category_label: 'Отчёты' },
      { title: 'Раз' },
    ],
    [
      'a file without its folder',
      { picture: { src: 'foto.jpg', alt: 'Фото' } },
      { picture: { src: './foto.jpg', alt: 'Фото' } },
    ],
  ])('%s', (_, values, expected) => {
    expect(cleaned(fields, values)).toEqual(expected);
  });

  test('a switch that the file says off stays off', () => {
    expect(cleaned(fields, { pinned: false }, { pinned: true })).toEqual({ pinned: false });
  });
});

test('an entry of a list has what a list shows, and no text that could be saved', () => {
  const format = entryFormat(collections.news);
  const fields = { title: 'Раз', category: 'report' };
  const data = format.fromFile(listed(fields));
  expect(data).toMatchObject({ ...fields, category_label: 'Отчёты' });
  expect(data).not.toHaveProperty('body');
  expect(originOf(format.toFile(data))).toBeUndefined();
  expect(fieldValues('---\ntitle: Раз\n---\n')).toEqual({ title: 'Раз' });
  expect(fieldValues(listed(fields))).toEqual(fields);
});

test('a version is called as git calls it', async () => {
  expect(await blobId('')).toBe('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391');
  expect(await blobId('hello\n')).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
});
