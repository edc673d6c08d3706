// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { run } from './run.mjs';

const flags = [
  '--include=dev',
  '--prefer-offline',
  '--no-audit',
  '--no-fund',
  // By default npm waits for minutes before it says that there is no network.
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
];

/** Reasons why `npm ci` fails, recognised by what it prints. */
const reasons = [
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/,
    what: 'Не удалось скачать зависимости: нет связи с хранилищем пакетов npm.',
    way: 'проверьте подключение к интернету и повторите команду. Если выход в сеть идёт через прокси, укажите его: «npm config set https-proxy http://адрес:порт».',
  },
  {
    sign: /can only install (packages )?when your package\.json and package-lock\.json|EUSAGE/,
    what: 'Списки зависимостей package.json и package-lock.json не согласованы.',
    way: 'выполните «npm install», проверьте изменения в package-lock.json и повторите команду.',
  },
  {
    sign: /ENOSPC/,
    what: 'Не удалось установить зависимости: на диске нет места.',
    way: 'освободите не менее 1,5 ГБ и повторите команду.',
  },
  {
    sign: /EACCES|EPERM/,
    what: 'Не удалось установить зависимости: нет прав на запись в папку проекта.',
    way: 'закройте программы, которые держат открытой папку node_modules, проверьте её владельца и повторите команду.',
  },
];

/**
 * @param {string} output what `npm ci` printed
 * @returns {{what: string, way: string}}
 */
export function explainInstallFailure(output) {
  return (
    reasons.find(({ sign }) => sign.test(output)) ?? {
      what: 'Не удалось установить зависимости: команда «npm ci» завершилась с ошибкой.',
      way: 'посмотрите конец журнала; если причина неясна, удалите папку node_modules и повторите команду.',
    }
  );
}

/**
 * Whether every package of the lock file is installed in its version. `installed` is npm's own
 * record, `node_modules/.package-lock.json`, written at the end of a successful installation.
 * @typedef {{packages?: Record<string, {version?: string, optional?: boolean}>}} Lock
 * @param {Lock} wanted
 * @param {Lock} installed
 * @returns {boolean}
 */
export function lockSatisfied(wanted, installed) {
  return Object.entries(wanted.packages ?? {}).every(([name, { version, optional }]) => {
    if (name === '') return true;
    const found = installed.packages?.[name];
    // Optional packages of other platforms are in the lock file but never installed.
    return found === undefined ? optional === true : found.version === version;
  });
}

/**
 * Whether the lock file was made for these dependencies: what package.json asks for is recorded in
 * the lock file's entry for the project itself.
 * @typedef {Record<string, Record<string, string> | undefined>} Manifest
 * @param {Manifest} manifest
 * @param {Manifest} recorded
 * @returns {boolean}
 */
export function lockMatchesManifest(manifest, recorded) {
  return ['dependencies', 'devDependencies', 'optionalDependencies'].every((kind) => {
    const list = (/** @type {Manifest} */ from) =>
      JSON.stringify(Object.entries(from[kind] ?? {}).sort());
    return list(manifest) === list(recorded);
  });
}

/**
 * `npm ci` refuses a lock file without the optional packages of other platforms, and a registry
 * that lacks some of them leaves them out (https://github.com/npm/cli/issues/4828). `npm install`
 * takes the same versions from the same lock file and lets such packages go.
 * @param {string} root
 * @param {string} output what `npm ci` printed
 * @returns {boolean} whether that is all that is wrong
 */
function onlyOptionalMissing(root, output) {
  if (!/EUSAGE/.test(output) || /Invalid:/.test(output)) return false;
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return lockMatchesManifest(manifest, lock.packages?.[''] ?? {});
}

/**
 * @param {string} root
 * @returns {boolean} whether node_modules is what package-lock.json says
 */
function isInstalled(root) {
  const modules = path.join(root, 'node_modules');
  const record = path.join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const stamp = path.join(modules, '.bootstrap-stamp');
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true;
  if (!lockSatisfied(parseLock(lock), parseLock(readFileSync(record, 'utf8')))) return false;
  writeFileSync(stamp, hash);
  return true;
}

/**
 * @param {string} text
 * @returns {Lock}
 */
function parseLock(text) {
  return JSON.parse(text);
}

/**
 * The npm that runs this script, or the one in PATH. It is started with the Node it belongs to:
 * the project's own Node lies in the folder that `npm ci` deletes.
 * @returns {[string, string[]]} command and its first arguments
 */
function npm() {
  const cli = process.env.npm_execpath;
  if (!cli?.endsWith('npm-cli.js')) return ['npm', []];
  return [process.env.npm_node_execpath ?? process.execPath, [cli]];
}

/**
 * Installs the dependencies when they are absent or package-lock.json has changed since.
 * @param {string} root
 * @param {ReturnType<import('./progress.mjs').createProgress>} progress
 * @returns {Promise<void>}
 * @throws {Failure} when npm fails
 */
export async function ensureDependencies(root, progress) {
  if (!existsSync(path.join(root, 'package-lock.json'))) {
    throw new Failure(
      'В папке проекта нет файла package-lock.json.',
      'получите проект целиком (git clone) и запускайте команду из его папки.',
    );
  }
  if (isInstalled(root)) return;
  const done = progress.begin('Устанавливаю зависимости');
  const [command, args] = npm();
  // On Windows a running .exe cannot be deleted, and `npm ci` begins by deleting everything.
  const own = process.execPath.startsWith(path.join(root, 'node_modules'));
  const action = process.platform === 'win32' && own ? ['install', '--no-save'] : ['ci'];
  const log = path.join(root, '.cache/logs/install.log');
  let { code, output } = await run(command, [...args, ...action, ...flags], { log, cwd: root });
  if (code !== 0 && onlyOptionalMissing(root, output)) {
    const again = [...args, 'install', '--no-save', ...flags];
    ({ code, output } = await run(command, again, { log, cwd: root, append: true }));
  }
  const ok = code === 0 && isInstalled(root);
  done(ok);
  if (ok) return;
  if (code === 127) {
    throw new Failure(
      'Не найдена программа npm.',
      'установите Node.js с https://nodejs.org (npm входит в него) и повторите команду.',
      log,
    );
  }
  const { what, way } = explainInstallFailure(output);
  throw new Failure(what, way, log);
}
