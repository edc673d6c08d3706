import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { run } from '../../scripts/bootstrap/run.mjs';
import { codeInputs, hashInputs } from '../../scripts/site/stamp.ts';
import { BuildFailed } from '../builder.ts';

const project = path.resolve(import.meta.dirname, '../..');

/** A bundle that renders pages. */
export interface Bundle {
  /** What to import. */
  readonly entry: string;
  /** Folder with what browsers get as it is: scripts, styles, fonts, icons. */
  readonly assets: string;
}

/** What of the settings is written into a bundle: where the site stands. */
export function placeOf(root: string): string {
  const text = readFileSync(path.join(root, 'settings/site.yaml'), 'utf8');
  return (text.match(/^(?:address|base):.*$/gmu) ?? []).join('\n');
}

/** Tells one version of the code and its dependencies from another. */
export function codeKey(): string {
  return hashInputs(project, process.env, [...codeInputs, 'publish/render']);
}

/**
 * The bundle for the code as it is; made when there is none yet, which takes as long as a small build.
 * @param root the content; only its settings are looked at
 * @param folder where bundles are kept, a few of them: a change of the code makes another one
 * @throws {BuildFailed} when the code cannot be built
 */
export async function bundleFor(root: string, code: string, folder: string): Promise<Bundle> {
  const key = createHash('sha256').update(code).update(placeOf(root)).digest('hex').slice(0, 16);
  const home = path.resolve(folder, key);
  if (!existsSync(home)) {
    await make(root, home);
    throwAwayOld(path.resolve(folder), key);
  }
  return { entry: path.join(home, 'server/entry.mjs'), assets: path.join(home, 'client') };
}

/** A bundle, by its key. */
const bundleName = /^[0-9a-f]{16}(?:\.draft)?$/u;
/** An administrator may go back to the code before: its bundle is still there. */
const keptBundles = 2;

/** Throws away what was made for older code, and the links of processes that were killed. */
export function throwAwayOld(folder: string, key: string): void {
  const age = (name: string): number => lstatSync(path.join(folder, name)).mtimeMs;
  const all = readdirSync(folder);
  const bundles = all.filter((name) => bundleName.test(name) && name !== key);
  const old = bundles.sort((a, b) => age(b) - age(a)).slice(keptBundles - 1);
  const day = 24 * 3_600_000;
  const links = all.filter((name) => name.startsWith('content-') && Date.now() - age(name) > day);
  for (const name of [...old, ...links])
    rmSync(path.join(folder, name), { recursive: true, force: true });
}

async function make(root: string, home: string): Promise<void> {
  const draft = `${home}.draft`;
  rmSync(draft, { recursive: true, force: true });
  // Content of its own, without entries: nothing of them gets into the bundle.
  const content = path.join(draft, 'content');
  mkdirSync(content, { recursive: true });
  cpSync(path.join(root, 'settings'), path.join(content, 'settings'), { recursive: true });
  const out = path.join(draft, 'site');
  const config = 'publish/render/astro.config.ts';
  const { code, output } = await run(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--config', config, '--outDir', out],
    {
      log: path.join(project, '.cache/logs/bundle.log'),
      cwd: project,
      env: {
        CONTENT_DIR: content,
        SITE_OUT_DIR: out,
        SITE_CACHE_DIR: path.join(draft, 'cache'),
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
      },
    },
  );
  if (code !== 0) throw new BuildFailed(output.trim().split('\n').slice(-25).join('\n'));
  // A bundle outside of the project finds its libraries all the same.
  symlinkSync(path.join(project, 'node_modules'), path.join(out, 'node_modules'));
  renameSync(out, home);
  rmSync(draft, { recursive: true, force: true });
}
