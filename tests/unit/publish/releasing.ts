// One small release; as a program, one after another until it is killed, or as many as it is told.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { takeLock } from '../../../publish/lock.ts';
import { pruneAssets, shareAssets } from '../../../publish/releases/assets.ts';
import { copyRelease } from '../../../publish/releases/copy.ts';
import { sha256 } from '../../../publish/files.ts';
import {
  currentRelease,
  heal,
  nextRelease,
  prune,
  release,
} from '../../../publish/releases/releases.ts';
import { spareName } from '../../../publish/releases/spare.ts';
import { roomAt } from '../../../publish/room.ts';
import type { Room } from '../../../publish/room.ts';

/** Pages of a release: every line of each names it. */
export const pages = Array.from({ length: 20 }, (_, i) => `page-${String(i)}/`);

/** The stylesheet that pages of a release name. */
export const styleOf = (number: number): string => `_astro/style.${String(number)}.css`;

/** Makes the next release and shows it; every other one of a copy of the one before. @returns its number */
export function releaseNext(room: Room): number {
  const number = nextRelease(room, 0);
  const into = path.join(room.staging, String(number));
  const names = [...pages.map((page) => `${page}index.html`), styleOf(number)];
  const live = currentRelease(room);
  if (live !== undefined && number % 2 === 0) {
    const spare = path.join(room.staging, spareName);
    copyRelease(room, live, spare);
    renameSync(spare, into);
    for (const name of [...names, styleOf(live)]) rmSync(path.join(into, name), { force: true });
  }
  for (const name of names) {
    mkdirSync(path.join(into, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(into, name), `Выпуск ${String(number)}\n`.repeat(200));
  }
  const files = new Map(names.map((name) => [name, sha256(path.join(into, name))]));
  shareAssets(room, into, names);
  const books = { entries: 0, published: 0, lastGood: 0, held: 0, drafts: 0, scheduled: 0 };
  const empty = { pages: [], addresses: {}, moved: {}, renamed: {}, sources: new Map() };
  const about = { commit: '', now: '', code: '', content: '', base: '/', books, ...empty };
  release(room, into, { release: number, ...about, files, twins: new Map() }, names);
  prune(room);
  pruneAssets(room);
  return number;
}

if (import.meta.main) {
  const room = roomAt(process.argv[2]);
  const most = Number(process.argv[3] ?? Infinity);
  mkdirSync(room.root, { recursive: true });
  takeLock(room.lock);
  heal(room);
  process.stdout.write('started\n');
  for (let made = 0; made < most; made += 1) releaseNext(room);
}
