import type { Root, RootContent } from 'mdast';
import { mdxToMdast } from 'satteri';

/**
 * What a checked body consists of, as the build's own parser reads it. Node only. It takes a tenth of the time of
 * `parseBody`, which says where a fault is and runs in the editor.
 */
export function topNodes(body: string): readonly RootContent[] {
  return (mdxToMdast(body, { features: { frontmatter: false } }) as Root).children;
}
