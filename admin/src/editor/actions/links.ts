/** The link at the caret. All of these run inside an update. */
import { $createLinkNode, $isLinkNode, $toggleLink } from '@lexical/link';
import type { LinkNode } from '@lexical/link';
import {
  $createTextNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
} from 'lexical';

type Values = Readonly<Record<string, string>>;

export function $linkValues(): Values {
  const link = $currentLink();
  if (link) return { url: link.getURL(), text: link.getTextContent() };
  return { url: '', text: $getSelection()?.getTextContent() ?? '' };
}

export function $setLink({ url = '', text = '' }: Values): void {
  const link = $currentLink();
  const selection = $getSelection() ?? $getRoot().selectEnd();
  if (link) {
    link.setURL(url);
    if (link.getTextContent() !== text) {
      link.clear();
      link.append($createTextNode(text));
      link.selectEnd();
    }
  } else if (text === selection.getTextContent()) $toggleLink({ url, rel: null });
  else $insertNodes([$createLinkNode(url, { rel: null }).append($createTextNode(text))]);
}

export function $removeLink(): void {
  $toggleLink(null);
}

function $currentLink(): LinkNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection)
    ? $findMatchingParent(selection.anchor.getNode(), $isLinkNode)
    : null;
}
