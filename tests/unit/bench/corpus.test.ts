import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { corpusEntry } from '../../../bench/corpus/entries.ts';
import { corpusPicture } from '../../../bench/corpus/picture.ts';
import { writeCorpus } from '../../../bench/corpus/corpus.ts';
import { checkFolder } from '../../../src/mdx/checkFolder.ts';

test('three entries of ten have blocks, one has a picture, all are the same each time', async () => {
  const entries = Array.from({ length: 1000 }, (_, index) => corpusEntry(index));
  expect(entries.filter(({ blocks }) => blocks)).toHaveLength(300);
  expect(entries.filter(({ picture }) => picture)).toHaveLength(100);
  expect(new Set(entries.map(({ text }) => text)).size).toBe(1000);
  expect(entries).toEqual(Array.from({ length: 1000 }, (_, index) => corpusEntry(index)));
  expect(await corpusPicture(3)).toEqual(await corpusPicture(3));
});

test('what is made up passes the check of content', async () => {
  const out = mkdtempSync(path.join(tmpdir(), 'corpus-'));
  try {
    const folders = await writeCorpus({ entries: 120, out });
    const own = new Set(folders);
    const { findings } = await checkFolder(out);
    const about = findings.filter(({ file }) => own.has(path.posix.dirname(file)));
    expect(about).toEqual([]);
    expect(folders).toHaveLength(120);
    expect(readFileSync(path.join(out, folders[0] ?? '', 'index.mdx'), 'utf8')).toMatch(/^---\n/u);
  } finally {
    rmSync(out, { recursive: true });
  }
});
