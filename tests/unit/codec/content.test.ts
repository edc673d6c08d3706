/** Every entry of the site through the codec, as the CMS would open and save it. */
import { describe, expect, test } from 'vitest';
import { collections, type CollectionName } from '../../../src/collections/index.ts';
import { decapFormat, mergeBody, sameMeaning, serialize } from '../../../src/mdx/codec/index.ts';
import { walk } from '../../../src/mdx/walk.ts';
import { changedLines, liveEntries, treeOf } from './support.ts';

const entries = liveEntries().map((entry) => [entry.name, entry] as const);

test('the entries are found', () => {
  expect(entries.length).toBeGreaterThan(180);
});

describe('every entry', () => {
  test.each(entries)('%s: open and save is nothing', (name, { text, codec }) => {
    expect(codec.toFile(codec.fromFile(text), { original: text })).toBe(text);
    const format = decapFormat(codec, 'body');
    expect(format.toFile(filledIn(name, format.fromFile(text)))).toBe(text);
  });

  test.each(entries)('%s: another title is one line', (_, { text, codec }) => {
    const data = codec.fromFile(text);
    const key = typeof data['title'] === 'string' ? 'title' : Object.keys(data)[0];
    if (key === undefined) throw new Error('Нет полей');
    const after = codec.toFile({ ...data, [key]: 'Другое: название' }, { original: text });
    const { removed, added } = changedLines(text, after);
    expect(removed).toHaveLength(1);
    expect(added).toHaveLength(1);
    expect(codec.fromFile(after)).toEqual({ ...data, [key]: 'Другое: название' });
  });

  test.each(entries.filter(([, { body }]) => body !== ''))(
    '%s: a word more in a block changes that block only',
    (_, { body }) => {
      const count = treeOf(body).children.length;
      // The first, the last and one in the middle: a table, a list or a block of ours is among them somewhere.
      for (const index of new Set([0, Math.floor(count / 2), count - 1])) {
        const tree = treeOf(body);
        const block = tree.children[index];
        const texts: { value: string }[] = [];
        if (block)
          walk(block, (node) => {
            if (node.type === 'text') texts.push(node);
          });
        const last = texts.at(-1);
        if (!block?.position || !last) continue;
        last.value = `${last.value.trimEnd()} ещё`;
        const edited = serialize(tree).trim();
        const { text, refused } = mergeBody({ original: body, edited });
        const { removed, added } = changedLines(body, text);
        expect(refused).toEqual([]);
        expect(sameMeaning(text, edited)).toBe(true);
        expect(removed).toHaveLength(1);
        expect(added).toHaveLength(1);
        const line = body.split('\n').indexOf(removed[0] ?? '') + 1;
        expect(line).toBeLessThanOrEqual(block.position.end.line);
      }
    },
  );
});

/** The values as a form gives them back: what is not filled in is there, and empty. */
function filledIn(name: string, data: Record<string, unknown>): Record<string, unknown> {
  const { fields } = collections[name.split('/')[0] as CollectionName];
  const filled = { ...data };
  for (const [key, { kind, default: preset }] of Object.entries(fields)) {
    if (Object.hasOwn(data, key)) continue;
    if (kind === 'toggle') filled[key] = preset;
    else if (kind === 'list' || kind === 'references' || kind === 'selectMany') filled[key] = [];
    else if (kind === 'group') filled[key] = { src: '', alt: '' };
    else filled[key] = kind === 'number' ? null : '';
  }
  return filled;
}
