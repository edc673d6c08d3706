// The work between two publications in a process of its own: node publish/releases/ahead.ts <var> <number> <copy> [tidy]
import { machineMessage } from '../machine.ts';
import { stepBack } from '../priority.ts';
import { roomAt } from '../room.ts';
import { pruneAssets } from './assets.ts';
import { copyRelease } from './copy.ts';
import { readManifest } from './manifest.ts';
import { prune, releaseFolder } from './releases.ts';
import { makeTwins } from './twinStore.ts';

const [, , root = '', number = '', to = '', tidies] = process.argv;
const release = Number(number);
stepBack();
process.once('disconnect', () => process.exit(1));

const room = roomAt(root);
try {
  copyRelease(room, release, to);
  process.send?.('copied');
  if (tidies === 'tidy') {
    prune(room);
    pruneAssets(room);
  }
  process.send?.('tidy');
  const manifest = readManifest(room, release);
  if (manifest) await makeTwins(room, releaseFolder(room, release), manifest);
} catch (error) {
  const loss = 'Следующая публикация пройдёт и так, но дольше.';
  console.error(
    `Выпуск ${number} не скопирован впрок или не сжат. ${loss} ${machineMessage(error)}`,
  );
  process.exit(1);
}
process.exit(0);
