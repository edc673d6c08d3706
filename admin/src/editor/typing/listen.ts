import { $isHeadingNode } from '@lexical/rich-text';
import {
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  HISTORY_PUSH_TAG,
} from 'lexical';
import type { LexicalEditor, RangeSelection } from 'lexical';
import { $setBlock } from '../actions/blocks.ts';
import { typed } from './typed.ts';

/**
 * Typesets while an editor types; one undo takes back the change alone.
 * @param around an element around the one that is edited: it hears of input before Lexical does
 */
export function typographyOn(editor: LexicalEditor, around: HTMLElement): () => void {
  const listen = (event: InputEvent): void => {
    if (event.inputType !== 'insertText' || event.data === null || event.isComposing) return;
    if (!(event.target instanceof Node) || editor.getRootElement()?.contains(event.target) !== true)
      return;
    const character = event.data;
    if (!/^["\- ]$/u.test(character)) return;
    let changed = false as boolean;
    editor.update(
      () => {
        changed = $type(character);
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
    if (!changed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  around.addEventListener('beforeinput', listen, true);
  return () => {
    around.removeEventListener('beforeinput', listen, true);
  };
}

function $type(character: string): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.hasFormat('code')) return false;
  if (character !== '"' && !selection.isCollapsed()) return false;
  const before = $textBefore(selection);
  if (before === undefined) return false;
  const result = typed(character, before);
  if (!result) return false;
  if (result.kind === 'block') return $startBlock(selection, result.block);
  const { anchor } = selection;
  const node = anchor.getNode();
  if (result.remove > 0 && $isTextNode(node)) {
    if (anchor.offset < result.remove) return false;
    node.spliceText(anchor.offset - result.remove, result.remove, result.insert, true);
  } else selection.insertText(result.insert);
  return true;
}

/** The text of the paragraph up to where a selection begins. */
function $textBefore(selection: RangeSelection): string | undefined {
  const point = selection.isBackward() ? selection.focus : selection.anchor;
  const node = point.getNode();
  if ($isElementNode(node)) return point.offset === 0 ? '' : undefined;
  const own = node.getTextContent().slice(0, point.offset);
  return node
    .getPreviousSiblings()
    .reduceRight((text, sibling) => sibling.getTextContent() + text, own);
}

function $startBlock(selection: RangeSelection, block: Parameters<typeof $setBlock>[0]): boolean {
  const text = selection.anchor.getNode();
  const parent = text.getParent();
  if (!$isTextNode(text) || !($isParagraphNode(parent) || $isHeadingNode(parent))) return false;
  if (parent.getFirstChild()?.is(text) !== true) return false;
  text.spliceText(0, selection.anchor.offset, '', true);
  $setBlock(block);
  return true;
}
