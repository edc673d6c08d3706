import { expect, test } from 'vitest';
import { slugify, transliterate, uniqueSlugs } from '../../../src/mdx/transliterate.ts';

test.each([
  ['Учёт членов Профсоюза', 'uchyot-chlenov-profsoyuza'],
  ['Щука, ёж и подъезд', 'shchuka-yozh-i-podezd'],
  ['Приказ № 5', 'prikaz-no-5'],
  ['Приказ №5', 'prikaz-no-5'],
  ['«Цифровой Профсоюз»: будущее или реальность?', 'cifrovoj-profsoyuz-budushchee-ili-realnost'],
  ['АИС', 'ais'],
  ['2020 год', '2020-god'],
  ['café', 'cafe'],
  ['???', ''],
])('slugify %j', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test('capitals stay capitals', () => {
  expect(transliterate('Щука и Юла.docx')).toBe('Shchuka i Yula.docx');
});

test('slugs are unique in a document, also against one that looks like a number added', () => {
  const unique = uniqueSlugs();
  expect(['shag', 'shag', 'shag-2', 'shag', ''].map(unique)).toEqual([
    'shag',
    'shag-2',
    'shag-2-2',
    'shag-3',
    'section',
  ]);
});
