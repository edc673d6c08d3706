import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { registers } from '../../../src/collections/registers.ts';
import { strictObject } from '../../../src/fields/fields.ts';
import type { Register } from '../../../src/documents/xlsx/register.ts';
import { absolute } from './support.ts';

const folder = path.join('content', 'registers');

/** Slugs of the registers of `content/`. */
export const registerSlugs = readdirSync(folder);

/** A register of `content/`, as a build reads it. */
export function registerOf(slug: string): Register {
  const source = readFileSync(path.join(folder, slug, 'index.mdx'), 'utf8');
  const front: unknown = parse(/^---\n([\s\S]*?)\n---\n/.exec(source)?.[1] ?? '', {
    schema: 'core',
  });
  const data = strictObject(registers.fields, 'Реестр').parse(front);
  return { ...data, address: absolute(`/registers/${slug}/`) };
}
