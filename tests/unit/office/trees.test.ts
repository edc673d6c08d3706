import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGit } from '../../../publish/office/git/git.ts';
import type { Git } from '../../../publish/office/git/git.ts';
import { writeCommit } from '../../../publish/office/git/commits.ts';
import { blobId, readObjects, writeBlob } from '../../../publish/office/git/objects.ts';
import { Moved, moveRefs, readRefs } from '../../../publish/office/git/refs.ts';
import { diffTrees, listFiles, writeTree } from '../../../publish/office/git/trees.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'trees-'));
const ann = { name: 'Анна', email: 'anna@example.org' };
let git: Git;
let blob: string;
let commit: string;

beforeAll(async () => {
  execFileSync('git', ['init', '--bare', '--quiet', folder]);
  git = createGit(folder);
  blob = await writeBlob(git, 'текст\n');
  const input = [
    `100644 blob ${blob}\tновости.txt`,
    `100644 blob ${blob}\tA.txt`,
    `120000 blob ${blob}\tlink`,
  ].join('\0');
  const inner = (await git.run(['mktree', '-z'], { input: `${input}\0` })).toString().trim();
  const top = `040000 tree ${inner}\tпапка\0` + `100644 blob ${blob}\tодин.txt\0`;
  const tree = (await git.run(['mktree', '-z'], { input: top })).toString().trim();
  commit = await writeCommit(git, { tree, parents: [], author: ann, subject: 'Первый' });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const change = async (entries: [string, string | null][]): Promise<string> => {
  const tree = await writeTree(git, commit, new Map(entries));
  return writeCommit(git, { tree, parents: [commit], author: ann, subject: 'Второй' });
};

test('Cyrillic names come out as they are; links are no files', async () => {
  const files = [...(await listFiles(git, commit)).keys()].sort();
  expect(files).toEqual(['один.txt', 'папка/A.txt', 'папка/новости.txt']);
  expect([...(await listFiles(git, commit, 'папка')).keys()]).toHaveLength(2);
});

test('a new tree differs in the given files only, and empty folders go', async () => {
  const added = await change([['a/b/c.txt', blob]]);
  expect(await diffTrees(git, commit, added)).toEqual([
    { path: 'a/b/c.txt', before: null, after: blob },
  ]);
  const emptied = await change([
    ['папка/A.txt', null],
    ['папка/новости.txt', null],
    ['папка/link', null],
  ]);
  expect([...(await listFiles(git, emptied)).keys()]).toEqual(['один.txt']);
});

test('links, folders and names that differ by capitals are not written over', async () => {
  await expect(change([['папка/link', blob]])).rejects.toThrow('лежит не файл');
  await expect(change([['папка', blob]])).rejects.toThrow('лежит не файл');
  await expect(change([['папка/a.txt', blob]])).rejects.toThrow('большими буквами');
});

test('objects are read in the order of asking, the missing ones too', async () => {
  const read = await readObjects(git, [blob, `${commit}:нет`, `${commit}:папка/новости.txt`]);
  expect(read.map((object) => object?.bytes.toString())).toEqual(['текст\n', undefined, 'текст\n']);
  expect(blobId(Buffer.from('текст\n'))).toBe(blob);
  await expect(readObjects(git, ['a\nb'])).rejects.toThrow();
});

test('a branch moves only from where it was seen, and several move together or not at all', async () => {
  const ref = 'refs/heads/main';
  const next = await change([['a.txt', blob]]);
  await moveRefs(git, [{ ref, before: null, after: commit }]);
  await expect(moveRefs(git, [{ ref, before: null, after: next }])).rejects.toThrow(Moved);
  await expect(moveRefs(git, [{ ref, before: next, after: commit }])).rejects.toThrow(Moved);
  const both = [
    { ref, before: commit, after: next },
    { ref: 'refs/heads/cms/news/a', before: next, after: null },
  ];
  await expect(moveRefs(git, both)).rejects.toThrow(Moved);
  expect((await readRefs(git)).get(ref)).toBe(commit);
});
