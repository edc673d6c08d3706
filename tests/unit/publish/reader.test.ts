import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTreeReader } from '../../../publish/gate/tree.ts';
import type { CommitTree } from '../../../publish/gate/tree.ts';
import { createGit } from '../../../publish/office/git/git.ts';
import { blobId, readObjects, writeBlob } from '../../../publish/office/git/objects.ts';
import { listFiles } from '../../../publish/office/git/trees.ts';
import { withReader } from '../../../publish/office/git/reader.ts';

let folder: string;
let git: ReturnType<typeof withReader>;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'reader-'));
  execFileSync('git', ['init', '--quiet', '--bare', folder]);
  git = withReader(createGit(folder));
});
afterEach(() => {
  git.reader.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A commit with some files on top of the last one; `null` deletes. */
async function commit(files: Readonly<Record<string, string | null>>): Promise<string> {
  const changes = Object.entries(files).map(([file, text]) =>
    text === null ? `D ${file}\n` : `M 100644 inline ${file}\ndata <<END\n${text}\nEND\n`,
  );
  const known = await git.run(['rev-parse', '--quiet', '--verify', 'main']).catch(() => undefined);
  const input = `commit refs/heads/main\ncommitter А <a@example.org> now\ndata 0\n${known ? 'from refs/heads/main^0\n' : ''}${changes.join('')}\n`;
  await git.run(['fast-import', '--quiet', '--date-format=now'], { input });
  return (await git.run(['rev-parse', 'main'])).toString().trim();
}

describe('a reader that stays', () => {
  it('gives objects of any size in the order they are asked for, and says what is not there', async () => {
    const texts = ['', 'строка\n', '\n\n', 'б'.repeat(300_000), 'x'];
    const ids = await Promise.all(texts.map((text) => writeBlob(git, text)));
    const asked = [...ids, blobId('нет такого'), ...[...ids].reverse()];
    const [first, second] = await Promise.all([readObjects(git, asked), readObjects(git, ids)]);
    expect(first.map((object) => object?.bytes.toString())).toEqual([
      ...texts,
      undefined,
      ...[...texts].reverse(),
    ]);
    expect(second.map((object) => object?.id)).toEqual(ids);
  });

  it('finds what was stored after it started, and starts again when it was killed', async () => {
    const [early] = await readObjects(git, [blobId('позже')]);
    expect(early).toBeUndefined();
    const id = await writeBlob(git, 'позже');
    expect((await readObjects(git, [id]))[0]?.bytes.toString()).toBe('позже');
    git.reader.close();
    expect((await readObjects(git, [id]))[0]?.id).toBe(id);
  });
});

describe('a reader of trees', () => {
  it('sees every commit as git does, whichever was read before', async () => {
    const readTree = createTreeReader(git);
    const commits = [
      await commit({ 'news/a/index.mdx': 'А', 'news/b/index.mdx': 'Б', 'settings/site.yaml': 'x' }),
      await commit({ 'news/a/index.mdx': 'другое', 'news/b/foto.jpg': 'ф' }),
      await commit({ 'news/b/index.mdx': null, 'news/b/foto.jpg': null, 'pages/п/index.mdx': 'П' }),
      await commit({
        'index.mdx': 'сверху',
        'news/a/index.mdx': null,
        'news/a/в/г/index.mdx': 'Г',
      }),
      await commit({ 'pages/a/index.mdx': 'другое', 'pages/п/index.mdx': null, 'pages/п': 'файл' }),
    ];
    for (const id of [...commits, ...commits.reverse()]) {
      const tree = await readTree(id);
      const files = await listFiles(git, id);
      expect(new Map(filesOf(tree))).toEqual(files);
      expect(tree.blobOf('news')).toBeUndefined();
      expect(tree.blobOf('news/c/index.mdx')).toBeUndefined();
      const named = [...files].filter(([file]) => file.endsWith('/index.mdx'));
      expect(tree.filesNamed('index.mdx')).toEqual(
        new Map(named.map(([file, blob]) => [file.slice(0, -'/index.mdx'.length), blob])),
      );
    }
    await expect(readTree(blobId('нет'))).rejects.toThrow('нет выпуска');
  });
});

/** Regular files with their blobs, found folder by folder as the check does it. */
function filesOf(tree: CommitTree, folder = '.'): [string, string | undefined][] {
  return tree.itemsOf(folder).flatMap((item) => {
    const place = folder === '.' ? item.name : `${folder}/${item.name}`;
    expect(item.inside).toBe(item.isDirectory() ? tree.itemsOf(place) : undefined);
    if (item.isDirectory()) return filesOf(tree, place);
    return item.isFile() ? [[place, tree.blobOf(place)]] : [];
  });
}
