// The work between two publications in a process of its own: node publish/releases/ahead.ts <var> <number> <copy> [tidy]
import { linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { flushTree } from '../durable.ts';
import { stepBack } from '../priority.ts';
import { roomAt } from '../room.ts';
import { pruneAssets } from './assets.ts';
import { readManifest } from './manifest.ts';
import { prune, releaseFolder } from './releases.ts';
import { makeTwins } from './twinStore.ts';

const [, , root = '', number = '', to = '', tidies] = process.argv;
const release = Number(number);
stepBack();
process.once('disconnect', () => process.exit(1));

rmSync(to, { recursive: true, force: true });
const room = roomAt(root);
const live = releaseFolder(room, release);
const folders = copyTree(live, to);
flushTree(to, [], folders);
process.send?.('copied');
if (tidies === 'tidy') {
  prune(room);
  pruneAssets(room);
}
process.send?.('tidy');
const manifest = readManifest(room, release);
if (manifest) await makeTwins(room, live, manifest);
process.exit(0);

/** Makes hard links of all files below a folder. @returns its folders, deepest first, the root (``) last */
function copyTree(source: string, target: string, below = ''): string[] {
  mkdirSync(path.join(target, below), { recursive: true });
  const folders: string[] = [];
  for (const item of readdirSync(path.join(source, below), { withFileTypes: true })) {
    const name = path.join(below, item.name);
    if (item.isDirectory()) folders.push(...copyTree(source, target, name));
    else linkSync(path.join(source, name), path.join(target, name));
  }
  return [...folders, below];
}
