import { $isLinkNode } from '@lexical/link';
import { $isHeadingNode } from '@lexical/rich-text';
import { $findMatchingParent, $getSelection, $isRangeSelection } from 'lexical';
import type { TextFormatType } from 'lexical';
import type { BlockKind } from './actions/blocks.ts';
import { $currentList } from './actions/lists.ts';
import { $currentCell } from './actions/tables.ts';

/** What the toolbar shows of the place of the caret. */
export interface ToolbarState {
  readonly kind: BlockKind;
  /** The first number of a list that has numbers. */
  readonly first: number | undefined;
  readonly formats: readonly TextFormatType[];
  readonly inLink: boolean;
  readonly inTable: boolean;
}

export const shownFormats = ['bold', 'italic', 'strikethrough', 'code'] as const;

export const idle: ToolbarState = {
  kind: 'paragraph',
  first: undefined,
  formats: [],
  inLink: false,
  inTable: false,
};

export function $toolbarState(): ToolbarState {
  const selection = $getSelection();
  const inTable = $currentCell() !== null;
  if (!$isRangeSelection(selection)) return { ...idle, inTable };
  const node = selection.anchor.getNode();
  const list = $currentList();
  const heading = $findMatchingParent(node, $isHeadingNode);
  return {
    kind: list ? list.getListType() : ((heading?.getTag() ?? 'paragraph') as BlockKind),
    first: list?.getListType() === 'number' ? list.getStart() : undefined,
    formats: shownFormats.filter((format) => selection.hasFormat(format)),
    inLink: $findMatchingParent(node, $isLinkNode) !== null,
    inTable,
  };
}

/** Two states that look the same are one: the toolbar is drawn anew only when it changes. */
export function sameState(a: ToolbarState, b: ToolbarState): boolean {
  return (
    a.kind === b.kind &&
    a.first === b.first &&
    a.inLink === b.inLink &&
    a.inTable === b.inTable &&
    a.formats.join() === b.formats.join()
  );
}
