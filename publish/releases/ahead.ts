// The work between two publications in a process of its own: node publish/releases/ahead.ts <var> <release> <copy>
import { linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import path from 'node:path';
import { flushTree } from '../durable.ts';
import { roomAt } from '../room.ts';
import { pruneAssets } from './assets.ts';
import { prune } from './releases.ts';

const [, , root = '', from = '', to = ''] = process.argv;
// Readers and editors go first.
setPriority(10);
process.once('disconnect', () => process.exit(1));

rmSync(to, { recursive: true, force: true });
const folders = copyTree(from, to);
flushTree(to, [], folders);
process.send?.('copied');
const room = roomAt(root);
prune(room);
pruneAssets(room);
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
