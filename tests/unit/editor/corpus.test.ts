import { describe, expect, test } from 'vitest';
import { baselineOf } from '../../../admin/src/editor/convert/body.ts';
import { mergeBody, sameMeaning } from '../../../src/mdx/codec/index.ts';
import { samples, unrepaired } from '../../fixtures/codec/index.ts';
import { htmlOf, liveEntries, withWord } from '../codec/support.ts';
import { $typeInto, edited } from './support.ts';

const other = 'Другой абзац с **жирным**.';
const live = liveEntries()
  .filter(({ body }) => body !== '')
  .map(({ name, body }) => [name, body] as const);
const all = [...samples, ...live];

/** Texts that the tests below have really changed: where there is nothing to type into, there is nothing to lose. */
const changedIn = { otherBlock: new Set<string>(), block: new Set<string>() };

test('there are at least 200 samples besides the content', () => {
  expect(samples.length).toBeGreaterThanOrEqual(200);
  expect(new Set(all.map(([, mdx]) => mdx)).size).toBeGreaterThan(400);
});

describe('a text that is opened', () => {
  test.each(all)('%s: means the same in the editor', (_, mdx) => {
    const baseline = baselineOf(mdx);
    expect(baseline).toBeDefined();
    expect(htmlOf(baseline ?? '')).toBe(htmlOf(mdx));
    expect(sameMeaning(baseline ?? '', mdx)).toBe(true);
  });

  test.each([...all, ...unrepaired])('%s: is saved with the same bytes', (_, mdx) => {
    const baseline = baselineOf(mdx);
    if (baseline === undefined) return;
    expect(mergeBody({ original: mdx, edited: baseline, baseline }).text).toBe(mdx);
  });
});

describe('a text whose other block is edited', () => {
  test.each([...all, ...unrepaired])('%s: keeps its bytes', (name, mdx) => {
    const original = `${other}\n\n${mdx}`;
    const baseline = baselineOf(original);
    const changed = edited(original, () => {
      $typeInto('Новое: ');
    });
    if (baseline === undefined || changed === undefined) return;
    const { text, refused } = mergeBody({ original, edited: changed, baseline });
    expect(refused).toEqual([]);
    expect(text.endsWith(`\n\n${mdx}`)).toBe(true);
    expect(text).toContain('Новое: ');
    changedIn.otherBlock.add(name);
  });
});

describe('a block that is edited', () => {
  test.each(all)('%s: means what was typed, on the site too', (name, mdx) => {
    const baseline = baselineOf(mdx);
    let typed = false as boolean;
    const changed = edited(mdx, () => {
      typed = $typeInto(' ещё');
    });
    const wanted = withWord(mdx, ' ещё');
    if (!typed || baseline === undefined || changed === undefined || wanted === undefined) return;
    const { text, refused } = mergeBody({ original: mdx, edited: changed, baseline });
    expect(refused).toEqual([]);
    expect(htmlOf(text)).toBe(htmlOf(wanted));
    changedIn.block.add(name);
  });
});

// Every failure above is one sample; these say that the samples were not passed over.
test('nearly every text was changed', () => {
  const names = new Set(all.map(([name]) => name)).size;
  expect(changedIn.otherBlock.size / names).toBeGreaterThanOrEqual(0.98);
  expect(changedIn.block.size / names).toBeGreaterThanOrEqual(0.9);
});
