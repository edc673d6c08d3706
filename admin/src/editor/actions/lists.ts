import { $isListNode } from '@lexical/list';
import type { ListNode } from '@lexical/list';
import { $findMatchingParent, $getSelection, $isRangeSelection } from 'lexical';

/** The innermost list that the caret is in. */
export function $currentList(): ListNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return $findMatchingParent(selection.anchor.getNode(), $isListNode);
}

/** Gives the list with numbers that the caret is in another first number. */
export function $startListWith(first: number): void {
  const list = $currentList();
  if (list?.getListType() === 'number') list.setStart(first);
}
