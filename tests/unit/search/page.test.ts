import { describe, expect, it } from 'vitest';
import { choose, countValues } from '../../../src/scripts/search/filters.ts';
import { partsOf } from '../../../src/scripts/search/parts.ts';
import { addressOf, queryOf } from '../../../src/scripts/search/query.ts';
import { summary } from '../../../src/scripts/search/summary.ts';
import type { Reading } from '../../../src/search/query/understand.ts';

const reading = (unknown: readonly string[] = []): Reading => ({
  asked: 'слово',
  used: 'слово',
  changed: false,
  concepts: [],
  unknown,
  intents: new Set(),
  answerable: true,
});

describe('summary', () => {
  it.each([
    [1, 'найден 1 результат'],
    [2, 'найдено 2 результата'],
    [5, 'найдено 5 результатов'],
    [11, 'найдено 11 результатов'],
    [21, 'найден 21 результат'],
  ])('counts %i', (count, words) => {
    expect(summary(count, reading()).replaceAll('\u00a0', ' ')).toBe(
      `По запросу «слово» ${words}.`,
    );
  });

  it('names the words that are nowhere', () => {
    expect(summary(2, reading(['ипотека']))).toContain('Слова «ипотека» на сайте нет.');
    expect(summary(2, reading(['а', 'б']))).toContain('Слов «а», «б» на сайте нет.');
  });
});

describe('the address of a search', () => {
  it('is read as it is written', () => {
    for (const address of [
      '',
      '?q=билет',
      '?q=,bktn&exact=1',
      '?q=a&type=Бланки&year=2020&sort=date',
    ]) {
      const query = queryOf(address);
      expect(queryOf(addressOf(query))).toEqual(query);
      expect(decodeURIComponent(addressOf(query))).toBe(address);
    }
  });
});

describe('filters', () => {
  const facets = {
    byFilter: new Map([
      [
        'type',
        new Map([
          ['Бланки', new Set(['a', 'b'])],
          ['Новости', new Set(['c'])],
        ]),
      ],
      [
        'year',
        new Map([
          ['2020', new Set(['a', 'c'])],
          ['2019', new Set(['b'])],
        ]),
      ],
    ]),
    place: new Map([
      ['c', 0],
      ['a', 1],
    ]),
  };
  const ranked = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

  it('leave the results with every chosen value, in the order of days when asked', () => {
    const chosen = (address: string) =>
      choose(ranked, queryOf(address), facets).map(({ id }) => id);
    expect(chosen('?type=Бланки')).toEqual(['a', 'b']);
    expect(chosen('?type=Бланки&year=2020')).toEqual(['a']);
    expect(chosen('?sort=date')).toEqual(['c', 'a', 'b']);
    expect(chosen('?type=Нет')).toEqual([]);
  });

  it('count what each value would leave beside the other filters', () => {
    expect(countValues(ranked, { year: '2020' }, facets, 'type')).toEqual([
      ['Бланки', 1],
      ['Новости', 1],
    ]);
    expect(countValues(ranked, { type: 'Новости' }, facets, 'year')).toEqual([['2020', 1]]);
  });
});

describe('partsOf', () => {
  it('gives the headings under which the words stand most, in the order of the page', () => {
    const words = 'начало Первый слово билет Второй билет билет Третий ничего';
    const heading = (text: string) => ({
      element: 'h2',
      id: text.toLowerCase(),
      text,
      location: words.split(' ').indexOf(text),
    });
    const record = { url: '/page/', content: words, meta: {}, filters: {} };
    const anchors = ['Первый', 'Второй', 'Третий'].map(heading);
    expect(partsOf({ ...record, anchors }, new Set(['билет']))).toEqual([
      { address: '/page/#первый', title: 'Первый' },
      { address: '/page/#второй', title: 'Второй' },
    ]);
  });
});
