import path from 'node:path';
import { hashFiles } from './hash.ts';

/** The project's root, whatever folder a command was started in. */
export const project = path.resolve(import.meta.dirname, '..');

/** Everything a site depends on besides its content. */
const inputs = [
  ...['src', 'public', 'admin', 'publish/builders', 'publish/render'],
  ...['astro.config.mjs', 'package-lock.json', 'tsconfig.json'],
];

/** Changes with the code that builds sites, and with the variables `SITE_*` that steer it. */
export function codeVersion(): string {
  const { SITE_BASE = '', SITE_ADDRESS = '' } = process.env;
  return hashFiles(project, inputs, [SITE_BASE, SITE_ADDRESS]);
}
