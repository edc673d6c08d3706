import { describe, expect, test } from 'vitest';
import { corpusEntry } from '../../../bench/corpus/entries.ts';
import { shortcode } from '../../../bench/generators/hugo.ts';
import { pairedShortcode } from '../../../bench/generators/eleventy.ts';
import { component, page } from '../../../bench/generators/starlight.ts';
import { sizesText, withSize } from '../../../bench/generators/kept.ts';
import {
  generatorsTable,
  growth,
  middle,
  noResult,
  peak,
  times,
  type Result,
} from '../../../bench/generators/table.ts';
import { asTag, fileOf, told, type Block } from '../../../bench/generators/translate.ts';

const callout: Block = {
  name: 'Callout',
  attributes: { type: 'important', title: 'Профком готовит смету' },
  inner: 'Не откладывайте сверку.',
};
const steps: Block = { name: 'Steps', attributes: {}, inner: '1. Раз' };

describe('an entry in the words of others', () => {
  test('keeps its title, date and text, and every block goes through the translation', () => {
    const entry = told(3);
    expect(entry.folder).toBe('news/novost-000003');
    expect(entry.date).toMatch(/^201\d-\d\d-\d\d$/u);
    expect(entry.alt).toContain('Цветные круги');
    const blocks: Block[] = [];
    const body = entry.body((block) => {
      blocks.push(block);
      return `[${block.name}]`;
    });
    expect(blocks).toHaveLength(2);
    expect(blocks[0]?.inner).toMatch(/^[-\d|]/u);
    expect(body).not.toContain('<');
    expect(body.match(/^\[\w+\]$/gmu)).toHaveLength(2);
    expect(fileOf(entry, {}, body)).toMatch(
      new RegExp(`^---\ntitle: ${entry.title}\ndescription: .*\ndate: ${entry.date}\n---\n\n`, 'u'),
    );
  });

  test('has a date even where the corpus has none, and where it has a moment', () => {
    expect(told(7).folder).toMatch(/^questions\//u);
    expect(told(7).date).toBe('2010-01-01');
    expect(told(9).folder).toMatch(/^events\//u);
    expect(told(9).date).toMatch(/^\d{4}-\d\d-\d\d$/u);
  });

  test('loses nothing when blocks are written as they were', () => {
    for (const index of [0, 3, 6, 10, 13]) {
      const same = told(index).body((block) => asTag(block, block.name));
      expect(same.match(/^<\/\w+>$/gmu)).toHaveLength(2);
      expect(corpusEntry(index).text.split('---\n\n')[1]).toBe(same);
    }
  });

  test('for Hugo blocks are shortcodes', () => {
    expect(shortcode(callout)).toBe(
      '{{< callout type="important" title="Профком готовит смету" >}}\nНе откладывайте сверку.\n{{< /callout >}}',
    );
    expect(shortcode(steps)).toBe('{{< steps >}}\n1. Раз\n{{< /steps >}}');
  });

  test('for Eleventy they are paired shortcodes', () => {
    expect(pairedShortcode(callout)).toBe(
      '{% callout "important", "Профком готовит смету" %}\n\nНе откладывайте сверку.\n\n{% endcallout %}',
    );
    expect(pairedShortcode(steps)).toBe('{% steps %}\n\n1. Раз\n\n{% endsteps %}');
  });

  test('for Starlight they are its own components, imported where they are used', () => {
    expect(component(callout)).toBe(
      '<Aside type="caution" title="Профком готовит смету">\n\nНе откладывайте сверку.\n\n</Aside>',
    );
    expect(component(steps)).toContain('<Steps>');
    expect(page(told(3))).toMatch(/import \{ Aside, Steps \}[\s\S]*import picture[\s\S]*<Image /u);
    expect(page(told(1))).not.toContain('import');
  });
});

const spent = (wall: number, memory = 100) => ({ wall, cpu: wall * 2, memory });

function result(name: string, entries: number, cold: number[], edit: number[]): Result {
  const rounds = {
    cold: cold.map((wall) => spent(wall)),
    again: [],
    edit: edit.map((wall) => spent(wall, 300)),
  };
  return { name, entries, rounds, followed: [], pages: entries + 1, bytes: (entries + 1) * 5000 };
}

describe('the table', () => {
  test('takes the middle of the rounds, and the most memory of all builds', () => {
    expect(middle([spent(9), spent(1), spent(2)])).toEqual({ wall: 2, cpu: 4 });
    expect(middle([])).toBeUndefined();
    const one = { ...result('ours', 10, [1], [1]), first: spent(5, 250) };
    expect(peak(one)).toBe(300);
    expect(peak({ ...one, first: spent(5, 900) })).toBe(900);
  });

  test('says how time grows against content', () => {
    expect(growth({ entries: 1000, time: 10 }, { entries: 200, time: 2 })).toBe(1);
    expect(growth({ entries: 1000, time: 2 }, { entries: 200, time: 2 })).toBeCloseTo(0.2);
    expect(growth({ entries: 400, time: 8 }, { entries: 200, time: 2 })).toBe(2);
  });

  test('says why there is nothing to say', () => {
    const [, , row = ''] = generatorsTable([
      { ...noResult('Hugo', 1000), skipped: 'it failed' },
    ]).split('\n');
    expect(row).toMatch(/^\| 1,000 \| Hugo \(skipped: it failed\)(?: \| —){10} \|$/u);
  });

  test('writes ratios so that small and big ones can be read', () => {
    expect([0.066, 1, 2.13, 39.4, 1234].map(times)).toEqual(['0.07', '1.0', '2.1', '39', '1,234']);
  });

  test('holds each contender against ours of the same size and against itself at the size before', () => {
    const rows = generatorsTable([
      result('ours', 200, [2, 4, 3], [0.01]),
      result('Hugo', 200, [1], [1]),
      result('ours', 1000, [6], [0.01]),
      { ...result('Hugo', 1000, [10], []), skipped: 'longer than 10 min' },
    ]).split('\n');
    expect(rows).toHaveLength(6);
    expect(rows[2]).toContain('| 200 | ours | — | 3.0 s (1.0×), 6.0 s | — | 0.010 s (1.0×)');
    expect(rows[3]).toContain('| 1.0 s (0.33×), 2.0 s |');
    expect(rows[3]).toContain('| 1.0 s (100×), 2.0 s |');
    expect(rows[4]).toMatch(/\| 1,001 \| 5,000 \| 0\.40 \| 0\.20 \|$/u);
    expect(rows[5]).toContain('Hugo (skipped: longer than 10 min)');
    expect(rows[5]).toContain('| 10.0 s (1.7×), 20.0 s | — | — |');
    expect(rows[5]).toMatch(/\| 2\.00 \| — \|$/u);
  });
});

test('sizes measured on different days stand in one table, the smallest first', () => {
  const size = (entries: number, wall: number) => ({
    rounds: 3,
    machine: `day of ${entries}`,
    versions: ['ours: now'],
    results: [
      {
        ...noResult('ours', entries),
        rounds: { cold: [{ wall, cpu: wall, memory: 100 }], again: [], edit: [] },
      },
    ],
  });
  const text = sizesText({ 3000: size(3000, 30), 200: size(200, 2) });
  expect(text.indexOf('day of 200')).toBeLessThan(text.indexOf('day of 3000'));
  expect(text.match(/Versions/gu)).toHaveLength(1);
  // 15 times the time for 15 times the content.
  expect(text).toMatch(/\| 3,000 \| ours .*\| 1\.00 \| — \|$/mu);
});

test('a run of some contenders leaves the others of its size as they were, and says so of its own', () => {
  const one = (name: string, pages: number): Result => ({ ...noResult(name, 200), pages });
  const size = (day: string, results: readonly Result[]) => ({
    rounds: 3,
    machine: day,
    versions: ['Hugo 1'],
    results,
  });
  const first = withSize({}, 200, size('Monday', [one('ours', 1), one('Hugo', 2)]));
  const sizes = withSize(first, 200, size('Tuesday', [one('Hugo', 3), one('Eleventy', 4)]));
  expect(sizes[200]?.results.map(({ name, pages }) => [name, pages])).toEqual([
    ['ours', 1],
    ['Hugo', 3],
    ['Eleventy', 4],
  ]);
  const text = sizesText(sizes);
  expect(text).toContain('- 200 entries: medians of 3 rounds in turn, Monday.');
  expect(text).toContain('  - Hugo, in a run of its own: medians of 3 rounds in turn, Tuesday.');
  const again = withSize(sizes, 200, size('Friday', sizes[200]?.results ?? []));
  expect(sizesText(again)).toContain('rounds in turn, Friday.');
});
