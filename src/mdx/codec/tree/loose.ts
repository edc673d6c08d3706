/** Lists with and without space between their items. */
import type { List, ListItem, Nodes } from 'mdast';
import { isEmpty } from './key.ts';

/** Whether the items of a list are paragraphs with space between them: one blank line makes the whole list so. */
export function isLoose(list: List): boolean {
  return (
    (list.spread === true && list.children.length > 1) ||
    list.children.some((item) => !isTight(item))
  );
}

/** Whether an item has, and can have, no blank line between its children. */
export function isTight(item: ListItem): boolean {
  const children = item.children.filter((child) => !isEmpty(child));
  return (
    (item.spread !== true || children.length < 2) &&
    children.every((child) => child.type !== 'mdxJsxFlowElement' || child.children.length === 0) &&
    children.every((child, index) => index === 0 || canFollow(children[index - 1], child))
  );
}

export const isRule = (node: Nodes): boolean => node.type === 'thematicBreak';

/** Whether a node may follow another without a blank line and still be itself. */
function canFollow(before: Nodes | undefined, node: Nodes): boolean {
  if (before?.type === 'table') return false;
  if (node.type === 'heading' || node.type === 'code' || isRule(node)) return true;
  if (before?.type === 'heading' || before?.type === 'code')
    return node.type !== 'mdxJsxFlowElement';
  if (node.type === 'blockquote') return before?.type !== 'blockquote';
  if (node.type !== 'list' || before?.type !== 'paragraph') return false;
  const first = node.children[0]?.children[0];
  return first !== undefined && (!node.ordered || (node.start ?? 1) === 1);
}
