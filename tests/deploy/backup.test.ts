import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backUp, restore } from '../../deploy/backup/backup.ts';
import { readBook } from '../../publish/addresses.ts';
import { createOffice } from '../../publish/office/office.ts';
import { nextRelease } from '../../publish/releases/releases.ts';
import { roomAt } from '../../publish/room.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'backup-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const git = (directory: string, ...args: string[]): string =>
  execFileSync('git', ['--git-dir', directory, ...args], { encoding: 'utf8' });

async function makeRoom(): Promise<string> {
  const root = path.join(folder, 'var');
  const content = path.join(folder, 'content/glossary/ais');
  mkdirSync(content, { recursive: true });
  writeFileSync(path.join(content, 'index.mdx'), '---\ntitle: АИС\nshort: Коротко.\n---\n');
  const room = roomAt(root);
  await createOffice({ repository: room.content, content: path.join(folder, 'content') });
  const main = git(room.content, 'rev-parse', 'main').trim();
  git(room.content, 'update-ref', 'refs/heads/cms/glossary/ais', main);
  git(room.content, 'update-ref', 'refs/office/trash/one', main);
  writeFileSync(room.addresses, '{"release":7,"known":["/"]}\n');
  return root;
}

const refs = (root: string): string => git(roomAt(root).content, 'show-ref');

test('a copy gives everything back on another machine', async () => {
  const root = await makeRoom();
  const copy = backUp(root, path.join(folder, 'copies'), new Date('2020-04-01T03:30:00Z'));
  expect(path.basename(copy)).toBe('2020-04-01T03-30-00Z');
  const other = path.join(folder, 'other');
  restore(copy, other);
  expect(refs(other)).toBe(refs(root));
  expect(readBook(roomAt(other)).known).toEqual(['/']);
  const office = await createOffice({ repository: roomAt(other).content, content: 'nothing' });
  expect(git(office.gitDir, 'show', 'main:glossary/ais/index.mdx')).toContain('АИС');
});

test('a release after a return has a number that no reader has seen: nginx tells versions by it', async () => {
  const copy = backUp(await makeRoom(), path.join(folder, 'copies'));
  const numberAt = (name: string, time: string): number => {
    const room = roomAt(path.join(folder, name));
    restore(copy, room.root, new Date(time));
    return nextRelease(room, readBook(room).release);
  };
  const first = numberAt('once', '2020-04-01T03:30:00Z');
  // Far more than were published between the copy and the loss.
  expect(first).toBeGreaterThan(1_000_000);
  expect(numberAt('again', '2020-04-02T03:30:00Z')).toBeGreaterThan(first + 1000);
});

test('a damaged copy and a repository that is there are refused', async () => {
  const root = await makeRoom();
  const copy = backUp(root, path.join(folder, 'copies'));
  expect(() => {
    restore(copy, root);
  }).toThrow('уже есть хранилище');
  writeFileSync(path.join(copy, 'content.bundle'), 'broken');
  expect(() => {
    restore(copy, path.join(folder, 'other'));
  }).toThrow('повреждена');
});

test('a folder without a repository is named, and nothing is left of the try', () => {
  const copies = path.join(folder, 'copies');
  expect(() => backUp(path.join(folder, 'empty'), copies)).toThrow('нет хранилища редакции');
  expect(existsSync(copies)).toBe(false);
});

test('thirty copies are kept, the newest', async () => {
  const root = await makeRoom();
  const copies = path.join(folder, 'copies');
  for (let day = 1; day <= 31; day += 1)
    mkdirSync(path.join(copies, `2020-03-${String(day).padStart(2, '0')}T03-30-00Z`), {
      recursive: true,
    });
  backUp(root, copies, new Date('2020-04-01T03:30:00Z'));
  const left = readdirSync(copies).sort();
  expect(left).toHaveLength(30);
  expect(left.at(0)).toBe('2020-03-03T03-30-00Z');
  expect(left.at(-1)).toBe('2020-04-01T03-30-00Z');
});
