/** The editorial application in a release: built once for each version of the code, linked into every site. */
import { execFile } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { BuildFailed } from './builder.ts';
import { project } from './code.ts';
import { filesIn } from './files.ts';
import { addTwins } from './twins.ts';

/** Where it lies in a site. */
export const editorFolder = 'admin';

/**
 * Links the editor into a site.
 * @param cache folder for built editors
 * @param code fingerprint of the code
 * @returns its files, from the root of the site
 */
export async function addEditor(cache: string, code: string, into: string): Promise<string[]> {
  const built = path.join(cache, 'editor', code.slice(0, 16));
  if (!existsSync(path.join(built, editorFolder, 'index.html'))) await buildEditor(built);
  const files = filesIn(path.join(built, editorFolder)).map((file) => `${editorFolder}/${file}`);
  for (const file of files) {
    const target = path.join(into, file);
    mkdirSync(path.dirname(target), { recursive: true });
    rmSync(target, { force: true });
    linkSync(path.join(built, file), target);
  }
  return files;
}

async function buildEditor(built: string): Promise<void> {
  const parent = path.dirname(built);
  mkdirSync(parent, { recursive: true });
  for (const other of readdirSync(parent)) rmSync(path.join(parent, other), { recursive: true });
  const aside = `${built}.${process.pid}`;
  try {
    await promisify(execFile)(process.execPath, ['admin/build.ts', '--out', aside], {
      cwd: project,
      env: { ...process.env, NODE_ENV: 'production' },
    });
  } catch (error) {
    throw new BuildFailed(`Редактор не собран: ${String(error).slice(-2000)}`);
  }
  await addTwins(path.join(aside, editorFolder, 'assets'));
  renameSync(aside, built);
}
