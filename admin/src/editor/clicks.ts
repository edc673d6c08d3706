/** Clicks on what stands in the text: buttons of blocks, pictures, fields, terms. */
import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $setSelection,
  HISTORY_PUSH_TAG,
} from 'lexical';
import type { LexicalEditor, LexicalNode } from 'lexical';
import { $addInside, blockInside } from './actions/blocks.ts';
import { $moveDown, $moveUp, $paragraphAfter, $removeBlock } from './actions/move.ts';
import type { Open } from './Dialogs.tsx';
import { $isContainer } from './nodes/Container.ts';
import { $isFlowLeaf, $isTextLeaf } from './nodes/leaves.ts';
import type { Action } from './view/dom.ts';

const changes: Partial<Record<Action, (node: LexicalNode) => void>> = {
  up: $moveUp,
  down: $moveDown,
  after: $paragraphAfter,
  remove: $removeBlock,
};

export function clicksOn(
  editor: LexicalEditor,
  root: HTMLElement,
  open: (form: Open) => void,
): () => void {
  const click = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest<HTMLElement>('[data-action]');
    if (button) act(editor, button, open);
    else if (target && event.detail === 2 && target.closest('[data-edit]'))
      withNode(editor, target, (node) => {
        open({ kind: 'node', key: node.getKey() });
      });
    else if (target)
      editor.update(() => {
        $selectLeaf(target);
      });
  };
  root.addEventListener('click', click);
  return () => {
    root.removeEventListener('click', click);
  };
}

function withNode(editor: LexicalEditor, element: Element, use: (node: LexicalNode) => void): void {
  editor.read(() => {
    const node = $getNearestNodeFromDOMNode(element);
    const holder =
      node && [node, ...node.getParents()].find((one) => 'mdast' in one || 'shell' in one);
    if (holder) use(holder);
  });
}

function act(editor: LexicalEditor, button: HTMLElement, open: (form: Open) => void): void {
  const action = button.dataset['action'] as Action;
  withNode(editor, button, (node) => {
    const key = node.getKey();
    const change = changes[action];
    if (action === 'edit') open({ kind: 'node', key });
    else if (action === 'add' && $isContainer(node)) {
      const block = blockInside(node);
      if (!block) return;
      const asks = Object.values(block.props).some(({ required }) => required);
      if (asks) open({ kind: 'block', block, inside: key });
      else
        queue(editor, () => {
          $addInside(key, block, {});
        });
    } else if (change)
      queue(editor, () => {
        change(node.getLatest());
      });
  });
}

/** A change after the reading that led to it; undone by itself. */
function queue(editor: LexicalEditor, change: () => void): void {
  queueMicrotask(() => {
    editor.update(change, { tag: HISTORY_PUSH_TAG });
  });
}

/** A click on what is not typed into selects it: Delete takes it away, Ctrl+X moves it. */
function $selectLeaf(element: Element): void {
  const node = $getNearestNodeFromDOMNode(element);
  if (!$isFlowLeaf(node) && !$isTextLeaf(node)) return;
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}
