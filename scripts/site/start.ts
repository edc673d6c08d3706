// The second half of `npm start`, run with the project's own Node.
import { parseArgs } from 'node:util';
import { normalizeBase } from '../../publish/paths.ts';
import { site } from '../../src/queries/settings.ts';
import { describe, Failure } from '../bootstrap/failure.mjs';
import { createProgress } from '../bootstrap/progress.mjs';
import { stopOnSignals } from '../bootstrap/run.mjs';
import { buildSite } from './build.ts';
import { openOffice } from './office.ts';
import { requestedPort, serveOnFreePort } from './ports.ts';

const usage = 'npm start [-- --rebuild]   собрать сайт заново, даже если ничего не менялось';

function wantsRebuild(): boolean {
  try {
    return parseArgs({ options: { rebuild: { type: 'boolean', default: false } } }).values.rebuild;
  } catch {
    throw new Failure(`Неизвестный параметр: ${process.argv.slice(2).join(' ')}`, usage);
  }
}

const progress = createProgress();

async function start(): Promise<void> {
  const force = wantsRebuild();
  const requested = requestedPort(process.env.PORT);
  const base = normalizeBase(site.base);
  const built = await buildSite({ base, outDir: 'dist' }, { force, progress });
  if (!built) progress.print('Сайт уже собран, изменений нет.');
  const office = await openOffice();
  const { url } = await serveOnFreePort(
    { root: 'dist', base, office },
    { requested, taken: progress.print },
  );
  progress.print(`\nСайт:      ${url}`);
  progress.print(`Редактор:  ${url}admin/`);
  progress.print('Остановить: Ctrl+C');
}

stopOnSignals(() => {
  progress.close();
  progress.print('\nОстановлено.');
});
try {
  await start();
} catch (error) {
  console.error(describe(error));
  process.exitCode = 1;
}
