/** Nodes of the editor as the inside of a paragraph. */
import { $isLinkNode } from '@lexical/link';
import { $getState, $isElementNode, $isLineBreakNode, $isTextNode } from 'lexical';
import type { LexicalNode } from 'lexical';
import type { PhrasingContent } from 'mdast';
import { $isInlineContainer } from '../nodes/InlineContainer.ts';
import { $isTextLeaf } from '../nodes/leaves.ts';
import { orderState, outerState } from '../nodes/states.ts';
import { allBits, attentions, bitOf, codeBit } from './formats.ts';
import type { Attention } from './formats.ts';

/** A node with the formats that it wants around it. */
interface Item {
  readonly node: PhrasingContent;
  readonly format: number;
  /** The order of formats that it had in the source. */
  readonly order: readonly string[];
}

export function $phrasing(children: readonly LexicalNode[]): PhrasingContent[] {
  return nest($items(children), 0);
}

function $items(children: readonly LexicalNode[]): Item[] {
  const items: (Item | 'break')[] = [];
  const parts = children.map($part);
  for (const [index, part] of parts.entries()) {
    if (part === 'break') items.push('break');
    else if ('inner' in part) {
      const shared = part.inner.reduce((sum, { format }) => sum & format, allBits);
      const next = parts[index + 1];
      const outer =
        part.outer === -1
          ? shared
          : shared &
            (part.outer | formatOf(items.at(-1)) | (next === undefined ? 0 : formatOf(next)));
      const inner = part.inner.map((item) => ({ ...item, format: item.format & ~outer }));
      items.push({
        node: part.wrap(nest(inner, 0)),
        format: outer,
        order: part.inner[0]?.order ?? [],
      });
    } else items.push(part);
  }
  return items.map((item, index) =>
    item === 'break'
      ? // A line end has no format of its own: it stays inside what goes on behind it.
        {
          node: { type: 'break' },
          format: formatOf(items[index - 1]) & formatOf(items[index + 1]),
          order: orderOf(items[index - 1]),
        }
      : item,
  );
}

interface Wrapped {
  readonly inner: readonly Item[];
  readonly outer: number;
  readonly wrap: (children: PhrasingContent[]) => PhrasingContent;
}

const formatOf = (part: Item | Wrapped | 'break' | undefined): number => {
  if (part === undefined || part === 'break') return 0;
  return 'inner' in part
    ? part.inner.reduce((sum, { format }) => sum & format, allBits)
    : part.format;
};

const orderOf = (part: Item | 'break' | undefined): readonly string[] =>
  part === undefined || part === 'break' ? [] : part.order;

function $part(node: LexicalNode): Item | Wrapped | 'break' {
  if ($isLineBreakNode(node)) return 'break';
  if ($isTextNode(node)) {
    const value = node.getTextContent();
    const isCode = (node.getFormat() & codeBit) !== 0;
    return {
      node: isCode ? { type: 'inlineCode', value } : { type: 'text', value },
      format: node.getFormat() & allBits,
      order: $getState(node, orderState).split(','),
    };
  }
  if ($isTextLeaf(node)) return { node: node.mdast, format: node.format & allBits, order: [] };
  const inner = $isElementNode(node) ? $items(node.getChildren()) : [];
  const outer = $getState(node, outerState);
  if ($isLinkNode(node)) {
    const [url, title] = [node.getURL(), node.getTitle()];
    return {
      inner,
      outer,
      wrap: (children) => ({ type: 'link', url, title: title ?? null, children }),
    };
  }
  if ($isInlineContainer(node)) {
    const { shell } = node;
    return { inner, outer, wrap: (children) => ({ ...shell, children }) };
  }
  return { node: { type: 'text', value: node.getTextContent() }, format: 0, order: [] };
}

/** Puts the format that lasts longest outside; where two last as long, the source's order decides. */
function nest(items: readonly Item[], used: number): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (let index = 0; index < items.length;) {
    const first = items[index];
    if (!first) break;
    const open = attentions.filter((one) => (first.format & bitOf(one) & ~used) !== 0);
    const runs = open.map((one) => ({ one, length: runOf(items, index, one) }));
    const rank = ({ one }: { one: Attention }): number => {
      const at = first.order.indexOf(one);
      return at === -1 ? attentions.length + attentions.indexOf(one) : at;
    };
    const [outermost] = runs.sort((a, b) => b.length - a.length || rank(a) - rank(b));
    if (outermost) {
      const inside = items.slice(index, index + outermost.length);
      const children = nest(inside, used | bitOf(outermost.one));
      out.push({ type: outermost.one, children });
      index += outermost.length;
    } else {
      out.push(first.node);
      index += 1;
    }
  }
  return out;
}

function runOf(items: readonly Item[], from: number, attention: Attention): number {
  let end = from;
  while (((items[end]?.format ?? 0) & bitOf(attention)) !== 0) end += 1;
  return end - from;
}
