import { $isListItemNode, $isListNode } from '@lexical/list';
import type { ListNode } from '@lexical/list';
import { $getState } from 'lexical';
import type { List, ListItem } from 'mdast';
import { looseState } from '../nodes/states.ts';
import { $phrasing } from './inlineFromLexical.ts';

/** A list; Lexical keeps a nested list in an item of its own, Markdown in the item above. */
export function $listFrom(node: ListNode): List {
  const kind = node.getListType();
  const children: ListItem[] = [];
  for (const item of node.getChildren()) {
    if (!$isListItemNode(item)) continue;
    const parts = item.getChildren();
    const lists = parts.filter($isListNode);
    const line = $phrasing(parts.filter((part) => !$isListNode(part)));
    const last = children.at(-1);
    const nested = lists.map($listFrom);
    if (line.length === 0 && nested.length > 0 && last) last.children.push(...nested);
    else
      children.push({
        type: 'listItem',
        spread: false,
        checked: kind === 'check' ? item.getChecked() === true : null,
        children: [
          ...(line.length > 0 ? [{ type: 'paragraph' as const, children: line }] : []),
          ...nested,
        ],
      });
  }
  return {
    type: 'list',
    ordered: kind === 'number',
    start: kind === 'number' ? node.getStart() : null,
    spread: $getState(node, looseState),
    children,
  };
}
