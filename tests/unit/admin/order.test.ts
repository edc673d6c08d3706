import { fromJS } from 'immutable';
import type { List, Map } from 'immutable';
import { describe, expect, it } from 'vitest';
import { ordered } from '../../../admin/src/list/order.ts';
import { remembered } from '../../../admin/src/list/remembered.ts';

type Entries = List<Map<string, unknown>>;

const entries = (values: readonly unknown[]): Entries =>
  fromJS(values.map((value, place) => ({ place, data: { value } }))) as Entries;
const values = (list: Entries): unknown[] =>
  list.toArray().map((entry) => entry.getIn(['data', 'value']));

describe('the order of a list', () => {
  it.each([
    ['words with «ё» and capitals', ['ёлка', 'Яма', 'ель', 'если'], ['ёлка', 'ель', 'если', 'Яма']],
    ['numbers', [10, 9, 100], [9, 10, 100]],
    ['numbers inside words', ['шаг 10', 'шаг 9'], ['шаг 9', 'шаг 10']],
    ['days', ['2020-10-01', '2020-09-30'], ['2020-09-30', '2020-10-01']],
  ])('puts %s as people do, and back', (_, given, expected) => {
    expect(values(ordered(entries(given), ['data.value'], ['asc']))).toEqual(expected);
    expect(values(ordered(entries(given), ['data.value'], ['desc']))).toEqual(
      expected.toReversed(),
    );
  });

  it.each(['asc', 'desc'] as const)('puts what has no value last, %s', (direction) => {
    const sorted = values(
      ordered(entries(['', 'б', undefined, 'а', null]), ['data.value'], [direction]),
    );
    expect(sorted.slice(2)).toEqual(['', undefined, null]);
  });

  it('keeps equals in their order and goes on to the next field', () => {
    const given = entries(['а', 'б', 'а', 'а']);
    const places = (list: Entries): unknown[] => list.toArray().map((entry) => entry.get('place'));
    expect(places(ordered(given, ['data.value'], ['desc']))).toEqual([1, 0, 2, 3]);
    expect(places(ordered(given, ['data.value', 'place'], ['asc', 'desc']))).toEqual([3, 2, 0, 1]);
  });
});

it('works an answer out anew for another question only', () => {
  let times = 0;
  const sum = remembered((a: number, b: number) => {
    times += 1;
    return a + b;
  });
  expect([sum(1, 2), sum(1, 2), sum(2, 2), sum(1, 2)]).toEqual([3, 3, 4, 3]);
  expect(times).toBe(3);
});
