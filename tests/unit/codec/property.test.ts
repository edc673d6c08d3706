import { describe, expect, test } from 'vitest';
import { samples } from '../../fixtures/codec/index.ts';
import { createCodec, mergeBody, sameMeaning, serialize } from '../../../src/mdx/codec/index.ts';
import { collections } from '../../../src/collections/index.ts';
import { carelessly, chance, treeOf } from './support.ts';

/** Samples that stand by themselves: one block, no definitions that others could see. */
const single = samples
  .map(([, mdx]) => mdx)
  .filter((mdx) => treeOf(mdx).children.length === 1 && !/\[\^|\]\[|^ /u.test(mdx))
  .filter((mdx) => mdx === '[№ 5]' || !/\[[^\]]*\](?!\()/u.test(mdx));
const rounds = 300;
const codec = createCodec({ fields: collections.news.fields, body: 'body' });

describe(`${rounds} random edits`, () => {
  test.each(Array.from({ length: rounds }, (_, seed) => seed))('seed %i', (seed) => {
    const below = chance(seed + 1);
    const any = (): string => single[below(single.length)] ?? '';
    const stored = separated(Array.from({ length: 3 + below(8) }, any));
    const title = `Новость ${seed}`;
    const original = `---\ntitle: "${title}" # примечание\ndate: 2020-03-0${1 + below(9)}\n---\n\n${stored.join('\n\n')}\n`;
    const careless = below(2) === 0;
    const shown = stored.map((block) => (careless ? carelessly(block) : written(block)));

    const expected = [...stored];
    const edited = [...shown];
    const data: Record<string, unknown> = codec.fromFile(original);
    const at = below(edited.length);
    switch (below(5)) {
      case 0:
        data['title'] = 'Другая';
        break;
      case 1:
        edited.splice(at, 1);
        expected.splice(at, 1);
        break;
      case 2:
        edited.splice(at, 0, 'Вставленный **абзац**.');
        expected.splice(at, 0, 'Вставленный **абзац**.');
        break;
      case 3: {
        const to = below(edited.length);
        edited.splice(to, 0, ...edited.splice(at, 1));
        expected.splice(to, 0, ...expected.splice(at, 1));
        break;
      }
      default:
        edited[at] = 'Абзац вместо прежнего.';
        expected[at] = 'Абзац вместо прежнего.';
    }
    const baseline = joined(shown);
    data['body'] = joined(edited);
    const after = codec.toFile(data, { original, ...(careless ? { baseline } : {}) });
    const head = original.slice(0, original.indexOf('\n---\n', 4) + 5);
    const title_ = data['title'] === title ? title : 'Другая';
    expect(after.slice(0, after.indexOf('\n---\n', 4) + 5)).toBe(head.replace(title, title_));
    const body = after.slice(after.indexOf('\n---\n', 4) + 6);
    for (const block of expected)
      if (count(body, block) === 0) expect(body).toContain(relisted(block));
    expect(sameMeaning(body, joined(expected))).toBe(true);
    if (!touching(expected)) expect(body).toBe(`${expected.join('\n\n')}\n`);
  });
});

test('mixed documents: one block is edited, the others keep their bytes', () => {
  for (let seed = 0; seed < 100; seed += 1) {
    const below = chance(1000 + seed);
    const stored = separated(
      Array.from({ length: 6 }, () => single[below(single.length)] ?? ''),
    ).filter((block) => block !== '');
    const at = below(stored.length + 1);
    const original = [...stored.slice(0, at), 'Правим это слово.', ...stored.slice(at)];
    const edited = joined(original.map(written)).replace('это слово', 'другое слово');
    const { text } = mergeBody({ original: original.join('\n\n'), edited });
    expect(text).toBe(original.join('\n\n').replace('это слово', 'другое слово'));
  }
}, 60_000);

const written = (block: string): string => serialize(treeOf(block)).trim();
const count = (text: string, part: string): number => text.split(part).length - 1;

/** Blocks as one document; neighbouring lists are told apart. */
function joined(blocks: readonly string[]): string {
  return serialize({
    type: 'root',
    children: blocks.flatMap((block) => treeOf(block).children),
  }).trim();
}

/** No two lists side by side: which of them keeps its marks is another test's question. */
function separated(blocks: readonly string[]): string[] {
  return blocks.flatMap((block, index) =>
    index > 0 && isList(block) && isList(blocks[index - 1] ?? '') ? ['Между.', block] : [block],
  );
}

const known = new Map<string, boolean>();

function isList(block: string): boolean {
  const answer = known.get(block) ?? treeOf(block).children[0]?.type === 'list';
  known.set(block, answer);
  return answer;
}
const touching = (blocks: readonly string[]): boolean =>
  blocks.some((block, index) => index > 0 && isList(block) && isList(blocks[index - 1] ?? ''));

/** The last line of a list whose marks had to change. */
const relisted = (block: string): string =>
  isList(block) ? (/(?:[\p{L}\d]+)/u.exec(block)?.[0] ?? '') : block;
