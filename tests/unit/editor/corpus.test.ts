import { describe, expect, test } from 'vitest';
import { baselineOf } from '../../../admin/src/editor/convert/body.ts';
import { mergeBody, sameMeaning } from '../../../src/mdx/codec/index.ts';
import { samples, unrepaired } from '../../fixtures/codec/index.ts';
import { htmlOf, liveEntries, withWord } from '../codec/support.ts';
import { $fillIn, $typeInto, edited, filledIn } from './support.ts';

const other = 'Другой абзац с **жирным**.';
const live = liveEntries()
  .filter(({ body }) => body !== '')
  .map(({ name, body }) => [name, body] as const);
const all = [...samples, ...live];

/** Texts that the tests below have really changed. */
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
    let done = false as boolean;
    const changed = edited(mdx, () => {
      typed = $typeInto(' ещё');
      done = typed || $fillIn(' ещё');
    });
    const wanted = typed ? withWord(mdx, ' ещё') : filledIn(mdx, ' ещё');
    if (!done || baseline === undefined || changed === undefined || wanted === undefined) return;
    const { text, refused } = mergeBody({ original: mdx, edited: changed, baseline });
    expect(refused).toEqual([]);
    expect(htmlOf(text)).toBe(htmlOf(wanted));
    expect(text).not.toBe(mdx);
    changedIn.block.add(name);
  });
});

// Every failure above is one sample; these say that no sample was passed over, but for those that are named.
test('every text was changed', () => {
  const passed = (set: ReadonlySet<string>): string[] =>
    all.map(([name]) => name).filter((name) => !set.has(name));
  expect(passed(changedIn.otherBlock)).toEqual([]);
  expect(passed(changedIn.block)).toEqual([]);
});
