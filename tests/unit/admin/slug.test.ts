import { describe, expect, test } from 'vitest';
import { slugFor } from '../../../admin/src/entries/beforeSave.ts';
import { slugFrom, slugProblem } from '../../../admin/src/entries/slug.ts';
import { storedName, originalName } from '../../../admin/src/uploads/names.ts';

describe('a slug of a title', () => {
  test.each([
    ['Учёт членов Профсоюза: что нового?', 'uchyot-chlenov-profsoyuza-chto-novogo'],
    ['№ 5', 'no-5'],
    ['«»', ''],
    ['Щи', 'shchi'],
  ])('%s', (title, slug) => {
    expect(slugFrom(title)).toBe(slug);
  });

  test('is cut at a word', () => {
    const slug = slugFrom(
      'Очень длинный заголовок, который никто не станет набирать руками с бумаги',
    );
    expect(slug.length).toBeLessThanOrEqual(60);
    expect(slug).toMatch(/[a-z]$/u);
    expect(slugProblem(slug, [])).toBeUndefined();
  });
});

describe('a typed slug', () => {
  test.each(['plan', 'plan-2020', '5'])('%s is fine', (slug) => {
    expect(slugProblem(slug, [])).toBeUndefined();
  });
  test.each(['План', 'Plan', 'a b', '-a', 'a--b', 'a/b', '../a', 'a.b'])('%s is not', (slug) => {
    expect(slugProblem(slug, [])).toMatch(/только строчные латинские/u);
  });
  test('may not be a page of the site', () => {
    expect(slugProblem('year', ['year'])).toMatch(/занят самим сайтом/u);
  });
});

describe('the slug of a new entry', () => {
  const taken =
    (...slugs: string[]) =>
    (_: string, slug: string) =>
      Promise.resolve(slugs.includes(slug));
  const entry = (data: Record<string, unknown>) => ({ collection: 'news', newRecord: true, data });

  test('is made of the title', async () => {
    expect(await slugFor(entry({ title: 'План' }), taken())).toBe('plan');
  });
  test('gets a number when it is taken', async () => {
    expect(await slugFor(entry({ title: 'План' }), taken('plan', 'plan-2'))).toBe('plan-3');
  });
  test('gets a number when the site has a page there', async () => {
    expect(await slugFor(entry({ title: 'Year' }), taken())).toBe('year-2');
  });
  test('is not changed silently when it was typed', async () => {
    await expect(slugFor(entry({ title: 'План', slug: 'plan' }), taken('plan'))).rejects.toThrow(
      'уже занят',
    );
  });
  test('must be typed when the title gives none', async () => {
    await expect(slugFor(entry({ title: '…' }), taken())).rejects.toThrow('Заполните поле');
  });
});

test('names of uploads are Latin, and the old ones are remembered', () => {
  expect(storedName('Фото с телефона.JPG')).toBe('foto-s-telefona.jpg');
  expect(originalName('content/news/a/foto-s-telefona.jpg')).toBe('Фото с телефона.JPG');
  expect(storedName('Index.docx')).toBe('file-index.docx');
  expect(storedName('aux.pdf')).toBe('file-aux.pdf');
  expect(storedName('Приказ.docx')).not.toBe(storedName('Устав.docx'));
});
