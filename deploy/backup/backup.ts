/**
 * Copies what cannot be made again: the editors' repository and the history of addresses.
 *
 * `node deploy/backup/backup.ts --var /srv/cifra/var --to /srv/cifra-backup`
 * `node deploy/backup/backup.ts --restore /srv/cifra-backup/2020-04-01T03-30-00Z --var /srv/cifra/var`
 */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { AddressBook } from '../../publish/addresses.ts';
import { sha256 } from '../../publish/files.ts';
import { roomAt } from '../../publish/room.ts';
import { command, requireRepository } from '../command.ts';

/** Releases, caches and snapshots are made anew from these. */
const bundle = 'content.bundle';
const addresses = 'addresses.json';
const sums = 'SHA256SUMS';

/** How many copies are kept. */
const kept = 30;

function git(...args: readonly string[]): void {
  execFileSync('git', args, { stdio: ['ignore', 'ignore', 'pipe'] });
}

/**
 * Makes a copy and checks it.
 * @param root the publisher's folder
 * @param to folder of copies; the oldest beyond thirty are deleted
 * @returns folder of this copy
 */
export function backUp(root: string, to: string, now = new Date()): string {
  const room = roomAt(root);
  requireRepository(room);
  const name = now
    .toISOString()
    .replace(/\.\d+Z$/u, 'Z')
    .replaceAll(':', '-');
  const folder = path.join(to, name);
  const unfinished = `${folder}.part`;
  mkdirSync(unfinished, { recursive: true });
  git('--git-dir', room.content, 'fsck', '--no-dangling', '--connectivity-only');
  // Drafts and what has been deleted are refs too.
  git('--git-dir', room.content, 'bundle', 'create', path.join(unfinished, bundle), '--all');
  if (existsSync(room.addresses)) copyFileSync(room.addresses, path.join(unfinished, addresses));
  const files = readdirSync(unfinished).filter((file) => file !== sums);
  const lines = files.map((file) => `${sha256(path.join(unfinished, file))}  ${file}\n`);
  writeFileSync(path.join(unfinished, sums), lines.join(''));
  check(unfinished);
  renameSync(unfinished, folder);
  const old = readdirSync(to)
    .filter((one) => /^\d{4}-[\dT-]+Z$/u.test(one))
    .sort()
    .slice(0, -kept);
  for (const one of old) rmSync(path.join(to, one), { recursive: true });
  return folder;
}

/**
 * Puts a copy where there is nothing yet. What was published after the copy, nobody knows: releases get numbers from the
 * minute of the return on, `202004010330`, so that no reader has seen one of them with another page.
 * @throws when there is a repository already, or the copy is damaged
 */
export function restore(from: string, root: string, now = new Date()): void {
  const room = roomAt(root);
  if (existsSync(room.content))
    throw new Error(`В ${room.content} уже есть хранилище. Переименуйте папку и повторите.`);
  check(from);
  mkdirSync(room.root, { recursive: true });
  const unfinished = `${room.content}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  git('init', '--quiet', '--bare', '--initial-branch', 'main', unfinished);
  git('--git-dir', unfinished, 'fetch', '--quiet', path.resolve(from, bundle), '+refs/*:refs/*');
  git('--git-dir', unfinished, 'fsck', '--no-dangling');
  const history = path.join(from, addresses);
  if (existsSync(history)) {
    const book = JSON.parse(readFileSync(history, 'utf8')) as AddressBook;
    const minute = Number(now.toISOString().replace(/\D/gu, '').slice(0, 12));
    const release = Math.max(book.release, minute);
    writeFileSync(room.addresses, `${JSON.stringify({ ...book, release })}\n`);
  }
  renameSync(unfinished, room.content);
}

function check(folder: string): void {
  for (const line of readFileSync(path.join(folder, sums), 'utf8').trim().split('\n')) {
    const [hash, file = ''] = line.split('  ');
    if (!existsSync(path.join(folder, file)) || sha256(path.join(folder, file)) !== hash)
      throw new Error(`Копия ${folder} повреждена: ${file}. Возьмите другую.`);
  }
}

function main(): string {
  const { values } = parseArgs({
    options: {
      var: { type: 'string', default: 'var' },
      to: { type: 'string' },
      restore: { type: 'string' },
    },
  });
  if (values.restore !== undefined) {
    restore(values.restore, values.var);
    return `Восстановлено из ${values.restore}. Запустите сайт: он опубликуется заново.`;
  }
  if (values.to !== undefined) return `Копия готова: ${backUp(values.var, values.to)}`;
  throw new Error('Скажите, куда копировать (--to папка) или откуда вернуть (--restore папка).');
}

if (import.meta.main) await command(main);
