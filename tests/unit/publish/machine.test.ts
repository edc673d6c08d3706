// What a machine does to a publisher: a full disk, a disk that cannot be written to, the order in which it is written.
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { currentRelease, damage } from '../../../publish/releases/releases.ts';
import { exitCodes } from '../../../publish/status.ts';
import { withBody } from '../../fixtures/bad-input/entry.ts';
import { openTest } from './support.ts';

/** Only root of Linux may mount; the checks of a commit run so. */
const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'machine-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs something on a small disk of its own. */
async function onDisk(work: (remount: (how: string) => void) => Promise<void>): Promise<void> {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder]);
  try {
    await work((how) => execFileSync('mount', ['-o', `remount,${how}`, folder]));
  } finally {
    execFileSync('umount', ['--lazy', folder]);
  }
}

/** Fills the disk but for some kilobytes. */
function fill(kilobytes: number): () => void {
  const file = path.join(folder, 'filler');
  writeFileSync(file, '');
  const { bavail, bsize } = statfsSync(folder);
  for (let left = bavail * bsize - kilobytes * 1024; left > 0; left -= 65_536)
    appendFileSync(file, Buffer.alloc(Math.min(left, 65_536)));
  return () => {
    rmSync(file);
  };
}

test.runIf(mayMount)('a full disk leaves the old release, and says so', async () => {
  await onDisk(async () => {
    const site = await openTest(path.join(folder, 'site'));
    expect((await site.publish()).exit).toBe(exitCodes.ok);
    const ends = new Set<number>();
    for (const [i, left] of [0, 8, 64, 160, 400].entries()) {
      site.commit({ 'news/odna/index.mdx': withBody(`Текст ${String(i)}.`) });
      const before = currentRelease(site.room);
      const free = fill(left);
      const { exit, release, status } = await site.publish();
      ends.add(exit);
      if (exit === exitCodes.machine) {
        expect(status.alarm?.message).toMatch(/нет места/u);
        expect([release, currentRelease(site.room)]).toEqual([undefined, before]);
      }
      expect(await damage(site.room, currentRelease(site.room) ?? 0)).toEqual([]);
      free();
      expect((await site.publish()).exit).toBe(exitCodes.ok);
      expect(site.page('/news/odna/')).toContain(`Текст ${String(i)}.`);
    }
    expect(ends).toContain(exitCodes.machine);
    await site.close();
  });
});

test.runIf(mayMount)(
  'a disk that cannot be written to leaves the old release, and says so',
  async () => {
    await onDisk(async (remount) => {
      const site = await openTest(path.join(folder, 'site'));
      await site.publish();
      site.commit({ 'news/odna/index.mdx': withBody('Новый текст.') });
      remount('ro');
      const { exit, status } = await site.publish();
      expect(exit).toBe(exitCodes.machine);
      expect(status.alarm?.message).toMatch(/только для чтения/u);
      expect(await damage(site.room, currentRelease(site.room) ?? 0)).toEqual([]);
      remount('rw');
      expect((await site.publish()).exit).toBe(exitCodes.ok);
      expect(site.page('/news/odna/')).toContain('Новый текст.');
      await site.close();
    });
  },
);

test.runIf(process.platform === 'linux')(
  'files reach the disk before their folders, these before the description, and all of it before readers',
  () => {
    const log = path.join(folder, 'strace.log');
    const room = path.join(folder, 'var');
    const calls = 'trace=fsync,rename,renameat,renameat2';
    const program = [process.execPath, 'tests/unit/publish/releasing.ts', room, '1'];
    execFileSync('strace', ['-f', '-y', '-s', '300', '-e', calls, '-o', log, ...program]);
    const lines = execFileSync('grep', ['-F', room, log], { encoding: 'utf8' }).split('\n');
    const places = (pattern: RegExp): number[] =>
      lines.flatMap((line, at) => (pattern.test(line) ? at : []));
    const files = places(/fsync\(\d+<[^>]*staging\/1\/.+\.(?:html|css)>/u);
    const folders = places(/fsync\(\d+<[^>]*staging\/1(?:\/[^.>]+)?>/u);
    const order = [
      places(/fsync\(\d+<[^>]*manifests\/\.1\.json[^>]*>/u),
      places(/rename\w*\(.*manifests\/1\.json"/u),
      places(/fsync\(\d+<[^>]*manifests>/u),
      places(/rename\w*\(.*staging\/1".*releases\/1"/u),
      places(/fsync\(\d+<[^>]*releases>/u),
      places(/rename\w*\(.*\.current\.\d+".*current"/u),
      places(/fsync\(\d+<[^>]*var>/u),
    ].map(([first]) => first);
    expect([files.length, folders.length]).toEqual([21, 22]);
    const all = [Math.max(...files), Math.min(...folders), Math.max(...folders), ...order];
    expect(all).not.toContain(undefined);
    expect([...all].sort((a = 0, b = 0) => a - b)).toEqual(all);
  },
);

test.runIf(process.platform === 'linux')(
  'a rollback is on the disk before it is said to be done',
  async () => {
    const site = await openTest(path.join(folder, 'site'));
    await site.publish();
    site.commit({ 'news/odna/index.mdx': withBody('Второй выпуск.') });
    await site.publish();
    const log = path.join(folder, 'strace.log');
    const calls = 'trace=fsync,rename,renameat,renameat2,write,unlink';
    const program = [process.execPath, 'publish/cli.ts', 'rollback', '--var', site.room.root];
    execFileSync('strace', ['-f', '-y', '-s', '400', '-e', calls, '-o', log, ...program]);
    const lines = readFileSync(log, 'utf8').split('\n');
    const at = (pattern: RegExp): number => lines.findIndex((line) => pattern.test(line));
    const last = (pattern: RegExp): number => lines.findLastIndex((line) => pattern.test(line));
    const order = [
      at(/fsync\(\d+<[^>]*\.rollback\.json[^>]*>/u),
      at(/rename\w*\(.*rollback\.json"/u),
      at(/fsync\(\d+<[^>]*\/var>/u),
      at(/rename\w*\(.*\.current\.\d+".*current"/u),
      at(/fsync\(\d+<[^>]*\.addresses\.json[^>]*>/u),
      at(/rename\w*\(.*addresses\.json"/u),
      at(/fsync\(\d+<[^>]*\.status\.json[^>]*>/u),
      at(/rename\w*\(.*status\.json"/u),
      last(/fsync\(\d+<[^>]*\/var>/u),
      at(/write\(1<.*"event/u),
    ];
    expect(order).not.toContain(-1);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(currentRelease(site.room)).toBe(1);
    expect(site.page('/news/odna/')).toBeUndefined();
    // Nothing but the link decides: a kill right after the switch leaves a whole release, and the next run the rest.
    expect(await damage(site.room, 1)).toEqual([]);
    expect((await site.publish()).release).toBeUndefined();
    site.commit({ 'news/dve/index.mdx': withBody('Сохранено потом.') });
    expect((await site.publish()).release).toBe(3);
    await site.close();
  },
);
