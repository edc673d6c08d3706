/**
 * From `rollback` being typed to readers having the release before: its files are held against its description first.
 *
 * `node bench/rollback.ts [--entries 300] [--rounds 5] [--stage folder that keeps the content and releases]`
 */
import { spawn } from 'node:child_process';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { readManifest } from '../publish/releases/manifest.ts';
import { currentRelease } from '../publish/releases/releases.ts';
import { median } from './cms/measure.ts';
import { openStage } from './publish/stage.ts';
import type { Stage } from './publish/stage.ts';

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '300' },
    rounds: { type: 'string', default: '5' },
    stage: { type: 'string' },
  },
});
const entries = Number(values.entries);
const slug = 'novost-000013';

const stage = await openStage(entries, values.stage);
try {
  const marks: [string, string] = [`Один ${Date.now()}`, `Два ${Date.now()}`];
  const releases: number[] = [];
  for (const mark of marks) {
    await save(stage, mark);
    releases.push(currentRelease(stage.room) ?? 0);
  }
  const times: number[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const to = (round + 1) % 2;
    const number = releases[1 - to] ?? 0;
    times.push(await rollBack(stage, number, marks[1 - to] ?? ''));
  }
  const files = readManifest(stage.room, releases[0] ?? 0)?.files.size ?? 0;
  console.log(
    `entries ${entries}, files ${files}, rollback: median of ${times.length} ${Math.round(median(times))} ms, ` +
      `longest ${Math.round(Math.max(...times))} ms, load ${loadavg()[0]?.toFixed(1) ?? '?'}`,
  );
} finally {
  await stage.close();
}

/** Publishes one change and waits for everything that follows. */
async function save(on: Stage, mark: string): Promise<void> {
  const path = `content/news/${slug}/index.mdx`;
  const [known] = (await on.ask('entriesByFiles', { files: [{ path, label: '' }] })) as unknown as [
    { data: string; file: { id: string } },
  ];
  const dataFiles = [
    { slug: `${slug}/index`, path, raw: `${known.data}\n${mark}.\n`, base: known.file.id },
  ];
  const options = {
    ...{ commitMessage: 'Замер', collectionName: 'news', useWorkflow: false, newEntry: false },
    status: 'pending_publish',
  };
  const done = on.settled();
  await on.ask('persistEntry', { dataFiles, assets: [], options });
  await done;
}

/** @returns milliseconds from the start of the command to its end, readers having the release */
async function rollBack({ room, url }: Stage, number: number, mark: string): Promise<number> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['publish/cli.ts', 'rollback', String(number), '--var', room.root],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  const took = performance.now() - started;
  const page = await (await fetch(`${url}news/${slug}/`)).text();
  const isShown = page.includes(mark) && currentRelease(room) === number;
  if (code !== 0 || !isShown) throw new Error(`Release ${number} is not shown: ${code}.`);
  return took;
}
