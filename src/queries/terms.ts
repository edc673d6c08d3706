import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { remember } from '../memory/remember.ts';
import { noteFile } from './files.ts';
import { contentRoot } from './root.ts';

/**
 * The short definition of a term, for the `Term` block while a text is being compiled: at that time Astro's
 * collections cannot be asked yet, so the entry's front matter is read here.
 */
export const definitionOf = remember('definitionOf', async (slug: string) => {
  const file = `${contentRoot}/glossary/${slug}/index.mdx`;
  noteFile(file);
  const source = await readFile(file, 'utf8').catch(() => '');
  const [, yaml = ''] = source.split(/^---$/mu);
  const { short } = (parse(yaml, { schema: 'core' }) ?? {}) as { short?: string };
  return short;
});
