// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from './failure.mjs';
import { ensureDependencies } from './install.mjs';
import { compareVersions } from './machine.mjs';
import { projectNode } from './project-node.mjs';
import { createProgress } from './progress.mjs';
import { stopOnSignals } from './run.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Installs what is missing, then runs a script of the project with the project's Node.
 * Sets the exit code of this process; never rejects.
 * @param {{script?: string, minimumNode: string}} target path from the root of the project, without
 *   it there is nothing to run; oldest version of the machine's own Node that will do when the
 *   bundled one does not run
 * @returns {Promise<void>}
 */
export async function bootstrap({ script, minimumNode }) {
  const progress = createProgress();
  const release = stopOnSignals(() => {
    progress.close();
    progress.print('Остановлено.');
  });
  try {
    await ensureDependencies(root, progress);
    const node = await projectNode(root, minimumNode, progress);
    if (script === undefined) {
      progress.close();
      progress.print('Зависимости установлены.');
      return;
    }
    // From here on the script handles signals itself, and this process only waits for its end.
    release();
    process.exitCode = await handOver(node, script);
  } catch (error) {
    console.error(describe(error));
    process.exitCode = 1;
  }
}

/**
 * @param {string} node
 * @param {string} script
 * @returns {Promise<number>} exit code
 */
function handOver(node, script) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  env.PATH = [path.dirname(node), process.env.PATH].join(path.delimiter);
  if (node === process.execPath && compareVersions(process.versions.node, '22.18.0') < 0) {
    // Stripping types is on by default only since 22.18.
    env.NODE_OPTIONS = `${env.NODE_OPTIONS ?? ''} --experimental-strip-types`.trim();
  }
  const args = [path.join(root, script), ...process.argv.slice(2)];
  const child = spawn(node, args, { cwd: root, stdio: 'inherit', env });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
