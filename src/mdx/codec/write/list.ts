/** Lists as Markdown. */
import type { List, ListItem, Nodes } from 'mdast';
import { isEmpty, isLoose } from '../tree/key.ts';
import { writeBlock, writeFlow } from './flow.ts';
import type { Writing } from './writing.ts';

/** The marks of items: `-` or `*`, `1.` or `1)`. */
export interface ListMarks {
  readonly bullet: string;
  readonly delimiter: string;
}

/** Writes a list; numbers count on from its start. */
export function writeList(list: List, writing: Writing, marks: ListMarks): string {
  const gap = isLoose(list) ? '\n\n' : '\n';
  return list.children
    .map((item, index) => writeItem(item, markOf(list, index, marks), writing))
    .join(gap);
}

/** The mark of an item: `-`, `3.` */
export function markOf(list: List, index: number, marks: ListMarks): string {
  return list.ordered ? `${(list.start ?? 1) + index}${marks.delimiter}` : marks.bullet;
}

/** One item with its mark; lines below the first are indented to its text. */
export function writeItem(item: ListItem, mark: string, writing: Writing): string {
  const text = writeChildren(item, mark, writing);
  const tick = item.checked === true ? '[x] ' : item.checked === false ? '[ ] ' : '';
  const indent = ' '.repeat(mark.length + 1);
  return `${mark} ${tick}${text.replace(/\n(?=[^\n])/gu, `\n${indent}`)}`.trimEnd();
}

/** A list right below its sentence stays right below, unless the item has blank lines anyway. */
function writeChildren(item: ListItem, mark: string, writing: Writing): string {
  const children = item.children.filter((child) => !isEmpty(child));
  if (children.length > 0 && children.every(isRule) && mark === '-')
    return children.map(() => '***').join('\n\n');
  const tight =
    item.spread !== true &&
    children.every((child, index) => index === 0 || canFollow(children[index - 1], child));
  if (!tight) return writeFlow(children, writing);
  return children.map((child) => (isRule(child) ? '***' : writeBlock(child, writing))).join('\n');
}

const isRule = (node: Nodes): boolean => node.type === 'thematicBreak';

/** Whether a node may follow another without a blank line and still be itself. */
function canFollow(before: Nodes | undefined, node: Nodes): boolean {
  if (node.type === 'heading' || node.type === 'code' || isRule(node)) return true;
  if (before?.type === 'heading' || before?.type === 'code')
    return node.type !== 'mdxJsxFlowElement';
  if (node.type === 'blockquote') return before?.type !== 'blockquote';
  if (node.type !== 'list' || before?.type !== 'paragraph') return false;
  const first = node.children[0]?.children[0];
  return first !== undefined && (!node.ordered || (node.start ?? 1) === 1);
}
