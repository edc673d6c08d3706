import { beforeEach, describe, expect, test, vi } from 'vitest';
import { printOf, standsFor } from '../../src/memory/print.ts';
import { idOf, noteRead, sourcesChanged } from '../../src/memory/reads.ts';
import { remember } from '../../src/memory/remember.ts';

/** Sources as a renderer has them: whoever reads one says so. */
const stored: Record<string, string> = {};
const read = (name: string): string => {
  noteRead(idOf(name));
  return stored[name] ?? '';
};
function change(name: string, value: string): void {
  stored[name] = value;
  sourcesChanged([name]);
}

let asked: string[] = [];
beforeEach(() => {
  vi.stubEnv('DEV', false);
  asked = [];
});

const length = remember('length', async (name: string) => {
  asked.push(`length ${name}`);
  return Promise.resolve(read(name).length);
});
const total = remember('total', async () => {
  asked.push('total');
  return (await length('a')) + (await length('b'));
});

describe('an answer', () => {
  test('is made once, and again when what it has read has changed', async () => {
    change('a', 'xx');
    expect([await length('a'), await length('a')]).toEqual([2, 2]);
    expect(asked).toEqual(['length a']);
    change('b', 'y');
    expect(await length('a')).toBe(2);
    change('a', 'xxx');
    expect(await length('a')).toBe(3);
    expect(asked).toEqual(['length a', 'length a']);
  });

  test('stands when what it has read comes out the same', async () => {
    change('a', 'one');
    change('b', 'two');
    expect(await total()).toBe(6);
    asked = [];
    change('a', 'six');
    expect(await total()).toBe(6);
    expect(asked).toEqual(['length a']);
  });

  test('that failed is made again', async () => {
    const fragile = remember('fragile', () =>
      read('a') === 'bad' ? Promise.reject(new Error('bad')) : Promise.resolve(read('a')),
    );
    change('a', 'bad');
    await expect(fragile()).rejects.toThrow('bad');
    change('a', 'good');
    expect(await fragile()).toBe('good');
  });

  test('is a list that nobody can change', async () => {
    const list = await remember('list', () => Promise.resolve([2, 1]))();
    expect(() => (list as number[]).sort()).toThrow(TypeError);
  });
});

test('a print names entries and spells out the rest', () => {
  const entry = { data: { title: 'а' } };
  standsFor(entry, 'news/a');
  expect(printOf(new Map([['x', [entry]]]))).toBe('[[["x",["@news/a"]]]]');
  expect(printOf(undefined)).not.toBe(printOf(''));
});
