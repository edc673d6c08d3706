import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfm } from 'micromark-extension-gfm';
import { mdxMd } from 'micromark-extension-mdx-md';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { walk } from './walk.ts';

/** Offsets of a stretch of code, backticks included. */
export type CodeRange = readonly [start: number, end: number];

/**
 * Where the code of a Markdown text is. Reads it with everything of MDX switched off, so that it never throws:
 * a tag or a brace is plain text here.
 */
export function codeRanges(text: string): CodeRange[] {
  const tree = fromMarkdown(text, {
    extensions: [gfm({ singleTilde: false }), mdxMd()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const ranges: CodeRange[] = [];
  walk(tree, (node) => {
    if (node.type !== 'code' && node.type !== 'inlineCode') return;
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start !== undefined && end !== undefined) ranges.push([start, end]);
  });
  return ranges.sort((a, b) => a[0] - b[0]);
}
