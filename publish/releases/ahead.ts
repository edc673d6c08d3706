// The work between two publications in a process of its own: node publish/releases/ahead.ts <var> <number> <copy> [tidy]
import { existsSync, renameSync, rmSync } from 'node:fs';
import { flushTree } from '../durable.ts';
import { stepBack } from '../priority.ts';
import { roomAt } from '../room.ts';
import { pruneAssets } from './assets.ts';
import { readManifest } from './manifest.ts';
import { mirror } from './mirror.ts';
import { onWayOut, prune, releaseFolder, takeOutdated } from './releases.ts';
import { makeTwins } from './twinStore.ts';

const [, , root = '', number = '', to = '', tidies] = process.argv;
const release = Number(number);
stepBack();
process.once('disconnect', () => process.exit(1));

const room = roomAt(root);
const live = releaseFolder(room, release);
// A copy of an earlier release, or an old release, is nearly what is wanted.
const draft = onWayOut(room, 'spare');
rmSync(draft, { recursive: true, force: true });
if (existsSync(to)) renameSync(to, draft);
else takeOutdated(room, draft);
flushTree(draft, [], mirror(live, draft));
renameSync(draft, to);
process.send?.('copied');
if (tidies === 'tidy') {
  prune(room);
  pruneAssets(room);
}
process.send?.('tidy');
const manifest = readManifest(room, release);
if (manifest) await makeTwins(room, live, manifest);
process.exit(0);
