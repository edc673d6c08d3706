import { describe, expect, it } from 'vitest';
import type { Fragment } from '../../../src/search/index/fragments.ts';
import { inRussian, spellNames } from '../../../src/search/index/spelling.ts';
import { countWords } from '../../../src/search/index/words.ts';

const spelt = (records: readonly (readonly [title: string, also: string])[]) => {
  const fragments = records.map(([title, also], index): Fragment => ({
    id: String(index),
    url: `/${String(index)}/`,
    content: title,
    meta: { title, ...(also && { also }) },
    filters: {},
  }));
  return spellNames(fragments, countWords(fragments)).map(({ meta }) => meta['also'] ?? '');
};

describe('inRussian', () => {
  it.each([
    ['reglament', 'регламент'],
    ['shchuka', 'щука'],
    ['uchyotnaya', 'учетная'],
    ['zhurnal', 'журнал'],
    ['yurist', 'юрист'],
    ['2020', '2020'],
  ])('spells «%s» as «%s»', (latin, russian) => {
    expect(inRussian(latin)).toBe(russian);
  });
});

describe('spellNames', () => {
  it('prefers the word that the site has: «ь» is lost in an address', () => {
    expect(
      spelt([
        ['Обязательство', ''],
        ['Другое', 'Бланк | /obyazatelstvo-chlena/'],
      ])[1],
    ).toBe('Бланк | обязательство члена');
  });

  it('leaves Latin words of titles and all numbers in an old address', () => {
    expect(
      spelt([
        ['PROFCARDS', ''],
        ['Другое', '| /profcards-2020/'],
      ])[1],
    ).toBe(' | profcards 2020');
  });

  it('adds the spelling that titles and texts use', () => {
    expect(
      spelt([
        ['PROFCARDS', ''],
        ['Другое', '| ПРОФКАРДС'],
      ])[1],
    ).toBe(' | ПРОФКАРДС profcards');
    expect(
      spelt([
        ['Кешбек', ''],
        ['Другое', '| Keshbek'],
      ])[1],
    ).toBe(' | Keshbek кешбек');
  });

  it('leaves what is no other name', () => {
    expect(
      spelt([
        ['PROFCARDS', 'Листовка'],
        ['Другое', ''],
      ]),
    ).toEqual(['Листовка', '']);
  });
});
