/** Lists: plain ones as Lexical's own, those whose items hold more than a line as containers. */
import { $createListItemNode, $createListNode } from '@lexical/list';
import type { ListItemNode } from '@lexical/list';
import { $createParagraphNode, $setState } from 'lexical';
import type { LexicalNode } from 'lexical';
import type { List, ListItem, RootContent } from 'mdast';
import { $createContainer } from '../nodes/Container.ts';
import { shellOf } from '../nodes/shells.ts';
import { looseState } from '../nodes/states.ts';
import { $inline } from './inlineToLexical.ts';

/**
 * @param apart whether it must not be joined with the list before it
 */
export function $list(
  list: List,
  apart: boolean,
  $flow: (children: readonly RootContent[]) => LexicalNode[],
): LexicalNode {
  if (apart || !isPlain(list))
    return $createContainer(shellOf(list)).append(
      ...list.children.map((item) => {
        const children = $flow(item.children);
        const holder = $createContainer(shellOf(item));
        return holder.append(...(children.length > 0 ? children : [$createParagraphNode()]));
      }),
    );
  const kind = list.ordered === true ? 'number' : isCheck(list) ? 'check' : 'bullet';
  const node = $createListNode(kind, list.start ?? 1);
  node.append(...list.children.flatMap((item) => $items(item, $flow)));
  return $setState(node, looseState, isLoose(list));
}

function $items(
  { children: [first, ...nested], checked }: ListItem,
  $flow: (children: readonly RootContent[]) => LexicalNode[],
): ListItemNode[] {
  const own = $createListItemNode(checked ?? undefined);
  if (first?.type === 'paragraph') own.append(...$inline(first.children));
  return [own, ...nested.map((list) => $createListItemNode().append(...$flow([list])))];
}

const isLoose = (list: List): boolean =>
  list.spread === true || list.children.some(({ spread }) => spread === true);

const isCheck = ({ children }: List): boolean =>
  children.length > 0 && children.every(({ checked }) => typeof checked === 'boolean');

/** Whether Lexical's own lists can hold it: an item is a line and, below it, lists. */
function isPlain(list: List): boolean {
  const ticked = list.children.some(({ checked }) => typeof checked === 'boolean');
  if (ticked && (list.ordered === true || !isCheck(list))) return false;
  return list.children.every(({ children: [first, ...nested] }) => {
    if (first !== undefined && first.type !== 'paragraph') return false;
    return nested.every(
      (child, index) =>
        child.type === 'list' &&
        isPlain(child) &&
        (nested[index - 1] as List | undefined)?.ordered !== child.ordered,
    );
  });
}
