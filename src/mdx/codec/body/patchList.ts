/** A list in which only the items that changed are written anew, with the marks it has. */
import type { List, ListItem } from 'mdast';
import { keyOf } from '../tree/key.ts';
import { isLoose } from '../tree/loose.ts';
import { writeBlock } from '../write/flow.ts';
import { markOf, writeItem } from '../write/list.ts';
import type { ListMarks } from '../write/list.ts';
import type { Writing } from '../write/writing.ts';
import { pairUp } from './diff.ts';
import { bytesOf, rangeOf } from './pieces.ts';
import type { Source } from './pieces.ts';

/** The new list with the bytes of the old items; nothing when it is not the same sort of list. */
export function patchList(
  old: List,
  source: Source,
  next: List,
  writing: Writing,
): string | undefined {
  if (old.ordered !== next.ordered || isLoose(old) !== isLoose(next)) return undefined;
  const text = bytesOf(old, source);
  const marks = marksOf(text);
  if (!marks) return undefined;
  const column = (old.position?.start.column ?? 1) - 1;
  const indent = ' '.repeat(column);
  const pairs = pairUp(itemsOf(old), itemsOf(next));
  const items = next.children.map((item, index) => {
    const from = pairs.get(index);
    const before = from === undefined ? undefined : old.children[from];
    const mark = numbersOf(old, source)(index) ?? markOf(next, index, marks);
    const kept = before && patchItem(before, item, source, writing);
    const marked = kept === undefined ? undefined : remark(kept, mark);
    return marked ?? writeItem(item, mark, writing).replace(/\n(?=[^\n])/gu, `\n${indent}`);
  });
  const gap = isLoose(next) ? '\n\n' : '\n';
  return items
    .map(
      (item, index) =>
        (index === 0 ? '' : gapBefore(old, pairs, index, source, gap + indent)) + item,
    )
    .join('');
}

/** The marks of a list as it is written. */
export function marksOf(text: string): ListMarks | undefined {
  const match = /^(?:([-+*])|\d{1,9}([.)]))(?=\s|$)/u.exec(text);
  return match ? { bullet: match[1] ?? '-', delimiter: match[2] ?? '.' } : undefined;
}

/** What stands between two items that were neighbours before; otherwise a line end. */
function gapBefore(
  old: List,
  pairs: ReadonlyMap<number, number>,
  index: number,
  source: Source,
  fresh: string,
): string {
  const [from, to] = [pairs.get(index - 1), pairs.get(index)];
  if (from === undefined || to !== from + 1) return fresh;
  const [before, after] = [old.children[from], old.children[to]];
  if (!before || !after) return fresh;
  return source.text.slice(rangeOf(before, source)[1], rangeOf(after, source)[0]);
}

/** The old item with its changed children written anew; nothing when it has other children now. */
function patchItem(
  old: ListItem,
  next: ListItem,
  source: Source,
  writing: Writing,
): string | undefined {
  if (keyOf(old) === keyOf(next)) return bytesOf(old, source);
  if (old.checked !== next.checked || old.children.length !== next.children.length)
    return undefined;
  let text = '';
  const [start, end] = rangeOf(old, source);
  let from = start;
  for (const [index, child] of next.children.entries()) {
    const before = old.children[index];
    if (before?.type !== child.type) return undefined;
    const [first, last] = rangeOf(before, source);
    text += source.text.slice(from, first);
    const indent = ' '.repeat((before.position?.start.column ?? 1) - 1);
    if (keyOf(before) === keyOf(child)) text += source.text.slice(first, last);
    else {
      const patched =
        before.type === 'list' && child.type === 'list'
          ? patchList(before, source, child, writing)
          : writeBlock(child, writing).replace(/\n(?=[^\n])/gu, `\n${indent}`);
      if (patched === undefined) return undefined;
      text += patched;
    }
    from = last;
  }
  return text + source.text.slice(from, end);
}

/** An item under another number; nothing when its lines would have to be indented anew. */
function remark(item: string, mark: string): string | undefined {
  const own = /^\S+/u.exec(item)?.[0] ?? '';
  if (own === mark) return item;
  return own.length === mark.length ? mark + item.slice(own.length) : undefined;
}

/** Lists numbered `1. 1. 1.` stay so. */
function numbersOf(list: List, source: Source): (index: number) => string | undefined {
  const marks = list.children.map((item) => /^\S+/u.exec(bytesOf(item, source))?.[0]);
  const same = list.ordered === true && marks.length > 1 && new Set(marks).size === 1;
  return (index) => (same && index > 0 ? marks[0] : undefined);
}

const itemsOf = ({ children }: List) => ({
  keys: children.map(keyOf),
  kinds: children.map(({ type }) => type),
});
