/** Paragraphs, headings, lists, tables, blocks as Markdown, without the marks of what they stand in. */
import type { Nodes, RootContent } from 'mdast';
import { isEmpty } from '../tree/key.ts';
import { writeList } from './list.ts';
import type { ListMarks } from './list.ts';
import { target } from './links.ts';
import { writeInline } from './phrasing.ts';
import { writeTable } from './table.ts';
import { openTag } from './tag.ts';
import type { Writing } from './writing.ts';

const line = { before: '\n', after: '\n' };

/** Nodes in a row, with blank lines between. Lists that touch get different marks, so that they stay two lists. */
export function writeFlow(nodes: readonly Nodes[], writing: Writing): string {
  const written: string[] = [];
  let marks: ListMarks | undefined;
  let before: Nodes | undefined;
  for (const node of nodes) {
    if (isEmpty(node)) continue;
    const touches =
      node.type === 'list' && before?.type === 'list' && before.ordered === node.ordered;
    marks = node.type === 'list' ? marksAfter(touches ? marks : undefined) : undefined;
    written.push(writeBlock(node, writing, marks));
    before = node;
  }
  return written.join('\n\n');
}

function marksAfter(marks: ListMarks | undefined): ListMarks {
  return marks?.bullet === '-' ? { bullet: '*', delimiter: ')' } : { bullet: '-', delimiter: '.' };
}

/** One node; `marks` are those of a list. */
export function writeBlock(node: Nodes, writing: Writing, marks?: ListMarks): string {
  switch (node.type) {
    case 'paragraph':
      return writeInline(node.children, line, writing);
    case 'heading':
      return writeHeading(node, writing);
    case 'thematicBreak':
      return '---';
    case 'code':
      return writeCode(node);
    case 'blockquote':
      return writeFlow(node.children, writing).replace(/^/gmu, '> ').replace(/^> $/gmu, '>');
    case 'list':
      return writeList(node, writing, marks ?? { bullet: '-', delimiter: '.' });
    case 'table':
      return writeTable(node, writing);
    case 'definition':
      return `[${node.label ?? node.identifier}]: ${target(node.url, node.title, false)}`;
    case 'footnoteDefinition': {
      const text = writeFlow(node.children, writing).replace(/\n(?=[^\n])/gu, '\n    ');
      return `[^${node.label ?? node.identifier}]: ${text}`.trimEnd();
    }
    case 'mdxJsxFlowElement':
      return writeOwnBlock(node, writing);
    case 'mdxFlowExpression':
    case 'html':
      return writeInline([{ type: 'text', value: expressionText(node) }], line, writing);
    default:
      return writeInline([node as RootContent & { type: 'text' }], line, writing);
  }
}

const expressionText = (node: Nodes & { type: 'mdxFlowExpression' | 'html' }): string =>
  node.type === 'html' ? node.value : `{${node.value}}`;

function writeHeading(node: Nodes & { type: 'heading' }, writing: Writing): string {
  const place = { before: ' ', after: ' ', oneLine: true };
  const text = writeInline(node.children, place, writing)
    // A row of hashes at the end would be taken for decoration.
    .replace(/(^|[ \t])(#+)$/u, '$1\\$2');
  return `${'#'.repeat(node.depth)} ${text}`.trimEnd();
}

function writeCode(node: Nodes & { type: 'code' }): string {
  const info = [node.lang ?? '', node.meta ?? ''].filter((part) => part !== '').join(' ');
  const sign = info.includes('`') ? '~' : '`';
  const runs = [...node.value.matchAll(sign === '`' ? /^ {0,3}(`+)/gmu : /^ {0,3}(~+)/gmu)];
  const fence = sign.repeat(Math.max(3, ...runs.map(([, run]) => (run?.length ?? 0) + 1)));
  const escaped = info.replace(/\\(?=[!-/:-@[-`{-~])|&(?=#?\w+;)/gu, '\\$&');
  return `${fence}${escaped}\n${node.value === '' ? '' : `${node.value}\n`}${fence}`;
}

function writeOwnBlock(node: Nodes & { type: 'mdxJsxFlowElement' }, writing: Writing): string {
  const inside = writeFlow(node.children, writing);
  if (inside === '') return openTag(node, writing, true);
  return `${openTag(node, writing, false)}\n\n${inside}\n\n</${node.name ?? ''}>`;
}
