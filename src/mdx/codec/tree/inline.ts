/**
 * The inside of a paragraph in the one form that is compared and written. Editors produce more shapes than Markdown
 * can hold: bold that ends in a space, bold in bold, empty italics, split texts.
 */
import type { PhrasingContent } from 'mdast';
import { linked } from './addresses.ts';

type Attention = PhrasingContent & { type: 'emphasis' | 'strong' | 'delete' };

const isAttention = (node: PhrasingContent | undefined): node is Attention =>
  node?.type === 'emphasis' || node?.type === 'strong' || node?.type === 'delete';

/**
 * Joins split texts, moves spaces and breaks out of emphasis, drops what is empty. The visible text stays.
 * @param inLink inside a link an address is text
 * @param edges whether spaces at both ends mean nothing, as in a paragraph, a heading or a cell
 */
export function normalizeInline(
  nodes: readonly PhrasingContent[],
  edges = true,
  inLink = false,
): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes.flatMap((part) => plain(part, inLink))) push(joined, node);
  const tidy = tidySpaces(joined, edges);
  return inLink
    ? tidy
    : tidy.flatMap((node) => (node.type === 'text' ? linked(node.value) : [node]));
}

/** One node as nodes that Markdown can hold. */
function plain(node: PhrasingContent, inLink: boolean): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return node.value === '' ? [] : [node];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return hoisted(node, inLink);
    case 'link':
    case 'linkReference':
      return [{ ...node, children: normalizeInline(node.children, false, true) }];
    case 'mdxJsxTextElement':
      return [{ ...node, children: normalizeInline(node.children, false) }];
    case 'mdxTextExpression':
      return [{ type: 'text', value: `{${node.value}}` }];
    case 'html':
      return node.value.startsWith('<!--') ? [] : [{ type: 'text', value: node.value }];
    default:
      return [node];
  }
}

/** Spaces and breaks at the ends of emphasis stand outside of it; emphasis of nothing is nothing. */
function hoisted(node: Attention, inLink: boolean): PhrasingContent[] {
  const children: PhrasingContent[] = [];
  for (const child of normalizeInline(node.children, false, inLink))
    for (const part of child.type === node.type ? child.children : [child]) push(children, part);
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  for (let first = children[0]; first; first = children[0]) {
    if (first.type === 'break') before.push(first);
    else if (first.type === 'text') {
      const rest = first.value.replace(/^[ \t\n]+/u, '');
      if (rest === first.value) break;
      before.push({ type: 'text', value: first.value.slice(0, first.value.length - rest.length) });
      if (rest !== '') {
        children[0] = { type: 'text', value: rest };
        break;
      }
    } else break;
    children.shift();
  }
  for (let last = children.at(-1); last; last = children.at(-1)) {
    if (last.type === 'break') after.unshift(last);
    else if (last.type === 'text') {
      const rest = last.value.replace(/[ \t\n]+$/u, '');
      if (rest === last.value) break;
      after.unshift({ type: 'text', value: last.value.slice(rest.length) });
      if (rest !== '') {
        children[children.length - 1] = { type: 'text', value: rest };
        break;
      }
    } else break;
    children.pop();
  }
  return children.length === 0
    ? [...before, ...after]
    : [...before, { ...node, children }, ...after];
}

function push(nodes: PhrasingContent[], node: PhrasingContent): void {
  const last = nodes.at(-1);
  if (last?.type === 'text' && node.type === 'text')
    nodes[nodes.length - 1] = { type: 'text', value: last.value + node.value };
  else if (last?.type === 'inlineCode' && node.type === 'inlineCode')
    nodes[nodes.length - 1] = { type: 'inlineCode', value: last.value + node.value };
  else if (isAttention(last) && last.type === node.type) {
    const children: PhrasingContent[] = [];
    for (const child of [...last.children, ...node.children]) push(children, child);
    nodes[nodes.length - 1] = { ...last, children };
  } else nodes.push(node);
}

/** Spaces around line ends mean nothing in Markdown; a break at the end of a paragraph neither. */
function tidySpaces(nodes: PhrasingContent[], edges: boolean): PhrasingContent[] {
  if (edges) while (nodes.at(-1)?.type === 'break' || isBlank(nodes.at(-1))) nodes.pop();
  const tidy = nodes.map((node, index): PhrasingContent => {
    if (node.type !== 'text') return node;
    let value = node.value.replace(/[ \t]*\r?\n[ \t\n]*/gu, '\n');
    const starts = nodes[index - 1]?.type === 'break' || (edges && index === 0);
    const ends = nodes[index + 1]?.type === 'break' || (edges && index === nodes.length - 1);
    if (starts) value = value.replace(/^[ \t\n]+/u, '');
    if (ends) value = value.replace(/[ \t\n]+$/u, '');
    return { type: 'text', value };
  });
  return tidy.filter((node) => node.type !== 'text' || node.value !== '');
}

function isBlank(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && /^[ \t\n]*$/u.test(node.value);
}
