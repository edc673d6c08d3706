// @ts-check
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { compareVersions } from './machine.mjs';
import { run } from './run.mjs';

/**
 * Where the npm package `node` puts its binary.
 * @param {string} root
 * @param {NodeJS.Platform} platform
 * @returns {string}
 */
export function bundledNode(root, platform) {
  return path.join(root, 'node_modules/node/bin', platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * @param {string} node path of a Node binary
 * @returns {boolean} whether it is there and runs (a binary for another libc does not)
 */
function runs(node) {
  return spawnSync(node, ['--version'], { timeout: 10_000, stdio: 'ignore' }).status === 0;
}

/**
 * Which Node to go on with.
 * @param {{bundled: boolean, own: string, minimum: string}} facts whether the bundled one runs,
 *   the version of the machine's own, the oldest version that will do instead
 * @returns {'bundled' | 'own' | undefined}
 */
export function chooseNode({ bundled, own, minimum }) {
  if (bundled) return 'bundled';
  return compareVersions(own, minimum) >= 0 ? 'own' : undefined;
}

/**
 * Finds the Node for all further steps: the project's own, so that everyone has the same one.
 * @param {string} root
 * @param {string} minimum oldest version of the machine's own Node that will do instead
 * @param {ReturnType<import('./progress.mjs').createProgress>} progress
 * @returns {Promise<string>} path of the binary
 * @throws {Failure} when there is none
 */
export async function projectNode(root, minimum, progress) {
  const node = bundledNode(root, process.platform);
  const log = path.join(root, '.cache/logs/node.log');
  let bundled = runs(node);
  if (!bundled) {
    // The install script was refused or broken off: it is safe to run it again by itself.
    const done = progress.begin('Скачиваю Node.js проекта');
    const cwd = path.join(root, 'node_modules/node');
    await run(process.execPath, ['installArchSpecificPackage.js'], { log, cwd });
    bundled = runs(node);
    done(bundled);
  }
  const choice = chooseNode({ bundled, own: process.versions.node, minimum });
  if (choice === 'bundled') return node;
  if (choice === 'own') {
    progress.print(`Node.js проекта не запускается, беру установленный: ${process.version}`);
    return process.execPath;
  }
  throw new Failure(
    `Node.js, который проект приносит с собой, не установился, а установленный на компьютере (${process.version}) слишком старый: нужен ${minimum} или новее.`,
    'разрешите npm сценарии установки («npm config set ignore-scripts false»), удалите папку node_modules и повторите команду — или установите Node.js 24 с https://nodejs.org.',
    log,
  );
}
