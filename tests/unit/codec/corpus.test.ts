import { describe, expect, test } from 'vitest';
import { samples, unrepaired } from '../../fixtures/codec/index.ts';
import { mergeBody, sameMeaning, serialize } from '../../../src/mdx/codec/index.ts';
import { carelessly, changedLines, htmlOf, liveEntries, treeOf, withWord } from './support.ts';

const other = 'Другой абзац с **жирным**.';
const live = liveEntries()
  .filter(({ body }) => body !== '')
  .map(({ name, body }) => [name, body] as const);
const all = [...samples, ...live];

test('the corpus is large and its names are unique', () => {
  expect(samples.length).toBeGreaterThanOrEqual(220);
  expect(new Set(samples.map(([name]) => name)).size).toBe(samples.length);
});

describe('the canonical form', () => {
  test.each(all)('%s: means the same, and is its own canonical form', (_, mdx) => {
    const canonical = serialize(treeOf(mdx));
    expect(sameMeaning(canonical, mdx)).toBe(true);
    expect(htmlOf(canonical)).toBe(htmlOf(mdx));
    expect(serialize(treeOf(canonical))).toBe(canonical);
  });
});

describe('a block that was not edited', () => {
  test.each([...all, ...unrepaired])('%s: keeps its bytes beside an edited one', (_, mdx) => {
    const original = `${mdx}\n\n${other}`;
    const edited = `${serialize(treeOf(mdx)).trim()}\n\n${other} Слово.`;
    const { text, refused } = mergeBody({ original, edited });
    expect(text).toBe(`${mdx}\n\n${other} Слово.`);
    expect(refused).toEqual([]);
  });

  test.each([...all, ...unrepaired])('%s: keeps its bytes in a careless editor', (_, mdx) => {
    const original = `${other}\n\n${mdx}`;
    const baseline = carelessly(original);
    expect(mergeBody({ original, edited: baseline, baseline }).text).toBe(original);
    const edited = baseline.replace('Другой абзац', 'Новый абзац');
    const { text, refused } = mergeBody({ original, edited, baseline });
    expect(text).toBe(original.replace('Другой абзац', 'Новый абзац'));
    expect(refused).toEqual([]);
  });
});

describe('a block that was edited', () => {
  test.each(all)('%s: means what was edited, on the site too', (_, mdx) => {
    const edited = withWord(mdx, ' ещё');
    if (edited === undefined) return;
    const { text, refused } = mergeBody({ original: mdx, edited });
    expect(refused).toEqual([]);
    expect(sameMeaning(text, edited)).toBe(true);
    expect(htmlOf(text)).toBe(htmlOf(edited));
    expect(changedLines(mdx, text).added.join('\n')).toMatch(/ещё|ещ&#x451;/u);
  });

  test.each(all)('%s: in a careless editor is stored whole or refused with a reason', (_, mdx) => {
    const baseline = carelessly(mdx);
    const word = withWord(baseline, ' ещё');
    if (word === undefined) return;
    const { text, refused } = mergeBody({ original: mdx, edited: carelessly(word), baseline });
    const wanted = withWord(mdx, ' ещё') ?? '';
    if (refused.length > 0) {
      expect(text).toBe(mdx);
      expect(sameMeaning(mdx, baseline)).toBe(false);
      expect(refused[0]?.reason).toMatch(/редактор не умеет/u);
    } else expect(htmlOf(text)).toBe(htmlOf(wanted));
  });
});
