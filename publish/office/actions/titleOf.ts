import { readYaml } from '../../../src/mdx/codec/index.ts';
import { splitFrontMatter } from '../../../src/mdx/frontMatter.ts';

/** The title in an entry's text, or its slug when there is none. */
export function titleOf(text: string, slug: string): string {
  const { title } = readYaml(splitFrontMatter(text)?.yaml ?? '');
  return typeof title === 'string' && title !== '' ? title : slug;
}
