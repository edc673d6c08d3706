/**
 * Makes the office and the publisher forget what has been published by mistake: personal data, above all.
 *
 * `node deploy/forget/forget.ts --var /srv/cifra/var --path news/start`, the service being stopped.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { collections } from '../../src/collections/index.ts';
import { takeLock } from '../../publish/lock.ts';
import { createGit } from '../../publish/office/git/git.ts';
import type { Git } from '../../publish/office/git/git.ts';
import { mainBranch } from '../../publish/office/git/open.ts';
import { readRefs } from '../../publish/office/git/refs.ts';
import { filesUnder } from '../../publish/office/git/trees.ts';
import { manifestFile, readManifest, writeManifest } from '../../publish/releases/manifest.ts';
import { currentRelease, releaseFolder, releasesIn } from '../../publish/releases/releases.ts';
import { roomAt } from '../../publish/room.ts';
import type { Room } from '../../publish/room.ts';
import { command, requireRepository } from '../command.ts';
import { rewriteHistory } from './history.ts';
import type { Rewritten } from './history.ts';

/**
 * Leaves of some entries or files what they are now, and nothing of what they were: in the history of the
 * repository, in earlier releases, in snapshots and caches. Broken off, it is run again.
 * @param root the publisher's folder
 * @param paths entries (`news/start`) or files beside them (`news/start/foto.webp`)
 * @throws Error when readers still see what is to be forgotten, a draft has it, or somebody is publishing
 */
export async function forget(root: string, paths: readonly string[]): Promise<Rewritten> {
  for (const one of paths) checkPath(one);
  const room = roomAt(root);
  requireRepository(room);
  const lock = takeLock(room.lock);
  try {
    const git = createGit(room.content);
    await refuseDrafts(git, paths);
    await refuseVisible(git, room, paths);
    clean(room);
    const rewritten = await rewriteHistory(git, paths);
    const live = readManifest(room, currentRelease(room) ?? 0);
    if (live)
      writeManifest(room, { ...live, commit: rewritten.commits.get(live.commit) ?? live.commit });
    return rewritten;
  } finally {
    lock.release();
  }
}

function checkPath(one: string): void {
  const [collection = '', slug, file, ...more] = one.split('/');
  const isWhole = Object.hasOwn(collections, collection) && slug && file !== '';
  if (!isWhole || file === 'index.mdx' || more.length > 0)
    throw new Error(
      `«${one}» — не запись и не файл записи. Пишите так: news/adres-zapisi или news/adres-zapisi/foto.webp.`,
    );
}

/** `news/start` for `news/start/foto.webp` too. */
const entryOf = (one: string): string => one.split('/').slice(0, 2).join('/');

async function refuseDrafts(git: Git, paths: readonly string[]): Promise<void> {
  const refs = await readRefs(git);
  const drafts = paths.map(entryOf).filter((entry) => refs.has(`refs/heads/cms/${entry}`));
  if (drafts.length > 0)
    throw new Error(
      `Есть черновик: ${drafts.join(', ')}. Опубликуйте или удалите его в редакторе и повторите.`,
    );
}

async function refuseVisible(git: Git, room: Room, paths: readonly string[]): Promise<void> {
  const sources = readManifest(room, currentRelease(room) ?? 0)?.sources ?? [];
  const now = await filesUnder(git, mainBranch, paths);
  const isOurs = (file: string) => paths.some((one) => `${file}/`.startsWith(`${one}/`));
  const old = [...sources].find(([file, id]) => isOurs(file) && now.get(file) !== id);
  if (old)
    throw new Error(
      `Читатели ещё видят прежнее: ${old[0]}. Снимите запись с сайта или опубликуйте исправленную и повторите.`,
    );
}

/** What an earlier state may be left in. All of it is made anew, but for the releases to roll back to. */
function clean(room: Room): void {
  const live = currentRelease(room);
  const old = releasesIn(room).filter((release) => release !== live);
  const manifests = (existsSync(room.manifests) ? readdirSync(room.manifests) : [])
    .map((name) => path.join(room.manifests, name))
    .filter((file) => live === undefined || file !== manifestFile(room, live));
  const logs = [room.log, `${room.log}.old`];
  const copies = [room.assets, room.snapshot, `${room.snapshot}.json`, room.staging, room.cache];
  for (const one of [...old.map((release) => releaseFolder(room, release)), ...manifests])
    rmSync(one, { recursive: true, force: true });
  for (const one of [...logs, ...copies]) rmSync(one, { recursive: true, force: true });
}

/** What is told in the end. */
function told({ gone, elsewhere }: Rewritten): string {
  const left = [...new Set(elsewhere.values())];
  return [
    gone.size === 0
      ? 'Других версий в истории не было. Если они должны быть, проверьте адрес.'
      : `Забыто: ${gone.size - elsewhere.size} из ${gone.size} прежних текстов и файлов.`,
    ...(left.length > 0
      ? [`То же самое лежит ещё здесь, повторите и для них: ${left.join(', ')}`]
      : []),
    'Запустите службу, сделайте новую запасную копию и удалите прежние: в них всё осталось.',
  ].join('\n');
}

async function main(): Promise<string> {
  const { values } = parseArgs({
    options: {
      var: { type: 'string', default: 'var' },
      path: { type: 'string', multiple: true, default: [] },
    },
  });
  if (values.path.length === 0)
    throw new Error('Скажите, что забыть: --path news/adres-zapisi (можно несколько).');
  return told(await forget(values.var, values.path));
}

if (import.meta.main) await command(main);
