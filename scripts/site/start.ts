// The second half of `npm start`, run with the project's own Node.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { summary } from '../../publish/cli/reporter.ts';
import type { WatchMessage } from '../../publish/cli/watch.ts';
import { stepWords } from '../../publish/cli/words.ts';
import { normalizeBase } from '../../publish/paths.ts';
import type { Outcome } from '../../publish/publisher.ts';
import { readManifest } from '../../publish/releases/manifest.ts';
import { currentRelease } from '../../publish/releases/releases.ts';
import { heldText } from '../../publish/report.ts';
import { roomAt } from '../../publish/room.ts';
import type { Room } from '../../publish/room.ts';
import { describe, Failure } from '../bootstrap/failure.mjs';
import { createProgress } from '../bootstrap/progress.mjs';
import { stopOnSignals } from '../bootstrap/run.mjs';
import { openOffice } from './office.ts';
import { requestedPort, serveOnFreePort } from './ports.ts';
import { startPublishing } from './publishing.ts';
import type { Publishing } from './publishing.ts';

const usage = 'npm start [-- --rebuild]   собрать сайт заново, даже если ничего не менялось';

function wantsRebuild(): boolean {
  try {
    return parseArgs({ options: { rebuild: { type: 'boolean', default: false } } }).values.rebuild;
  } catch {
    throw new Failure(`Неизвестный параметр: ${process.argv.slice(2).join(' ')}`, usage);
  }
}

const progress = createProgress();
let publishing: Publishing | undefined;

async function start(): Promise<void> {
  const rebuild = wantsRebuild();
  const requested = requestedPort(process.env.PORT);
  const room = roomAt(process.env.SITE_VAR ?? 'var');
  if (rebuild) rmSync(room.cache, { recursive: true, force: true });
  const office = await openOffice(room, () => publishing?.saved());
  const first = publish(room.root);
  // What was published before is served at once; the first start has to wait for its first release.
  if (rebuild || currentRelease(room) === undefined) refuseNothing(await first, room);
  const { url } = await serveOnFreePort(
    { root: room.current, base: baseOf(room), office, room },
    { requested, taken: progress.print },
  );
  progress.print(`\nСайт:      ${url}`);
  progress.print(`Редактор:  ${url}admin/`);
  progress.print('Остановить: Ctrl+C');
}

/** Starts the publisher. @returns how its first publication ended */
function publish(root: string): Promise<Outcome> {
  let done: ((ok: boolean, note?: string) => void) | undefined;
  return new Promise((first) => {
    publishing = startPublishing(root, (message: WatchMessage) => {
      done?.(message.kind === 'step' || message.outcome.exit <= 10);
      done = undefined;
      if (message.kind === 'step') done = progress.begin(stepWords[message.step]);
      else {
        for (const held of message.outcome.status.held) progress.print(heldText(held));
        progress.print(summary(message.outcome));
        first(message.outcome);
      }
    });
  });
}

function refuseNothing({ status }: Outcome, room: Room): void {
  if (currentRelease(room) !== undefined) return;
  throw new Failure(
    `Сайт не опубликован. ${status.alarm?.message ?? ''}`,
    'исправьте названное место и повторите команду.',
    room.log,
  );
}

function baseOf(room: Room): string {
  const number = currentRelease(room);
  const manifest = number === undefined ? undefined : readManifest(room, number);
  return normalizeBase(manifest?.base ?? '/');
}

stopOnSignals(async () => {
  progress.close();
  await publishing?.close();
  progress.print('\nОстановлено.');
});
try {
  await start();
} catch (error) {
  console.error(describe(error));
  process.exitCode = 1;
  await publishing?.close();
}
