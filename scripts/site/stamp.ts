import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The code a build of the site is made by; paths from the root of the project. */
export const codeInputs = [
  'src',
  'public',
  'admin',
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
  'scripts/site',
];

/** Everything a build of the site depends on. */
const everyInput = [...codeInputs, 'content'];

function filesUnder(file: string): string[] {
  if (!existsSync(file)) return [];
  if (!statSync(file).isDirectory()) return [file];
  return readdirSync(file)
    .filter((name) => name !== 'node_modules')
    .sort()
    .flatMap((name) => filesUnder(path.join(file, name)));
}

/** SHA-256 over names and bytes of the build's inputs and over the variables `SITE_*`. */
export function hashInputs(
  root: string,
  env: Environment,
  inputs: readonly string[] = everyInput,
): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesUnder(path.join(root, input))) {
      const bytes = readFileSync(file);
      hash.update(`${path.relative(root, file)}\0${String(bytes.length)}\0`).update(bytes);
    }
  }
  for (const name of Object.keys(env).sort()) {
    if (name.startsWith('SITE_')) hash.update(`${name}=${env[name] ?? ''}\0`);
  }
  return hash.digest('hex');
}
