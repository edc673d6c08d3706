/** Lists as Markdown. */
import type { List, ListItem } from 'mdast';
import { isEmpty } from '../tree/key.ts';
import { isLoose, isRule, isTight } from '../tree/loose.ts';
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
  if (!isTight(item)) return writeFlow(children, writing);
  return children.map((child) => (isRule(child) ? '***' : writeBlock(child, writing))).join('\n');
}
