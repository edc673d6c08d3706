import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { contentRoot } from './root.ts';

/**
 * The short definition of a term, for the `Term` block while a text is being compiled: at that time Astro's
 * collections cannot be asked yet, so the entry's front matter is read here.
 */
export async function definitionOf(slug: string): Promise<string | undefined> {
  const source = await readFile(`${contentRoot}/glossary/${slug}/index.mdx`, 'utf8').catch(
    () => '',
  );
  const [, yaml = ''] = source.split(/^---$/mu);
  const { short } = (parse(yaml, { schema: 'core' }) ?? {}) as { short?: string };
  return short;
}
