/** What a node means, as a string: equal for two nodes exactly when readers get the same from both. */
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Block } from '../../../blocks/block.ts';
import { blocks as ourBlocks } from '../../../blocks/index.ts';
import { normalizeInline } from './inline.ts';
import { isLoose } from './loose.ts';

type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/** The meaning of a node; positions, markers, escapes and the order of attributes do not count. */
export function keyOf(node: Nodes): string {
  return JSON.stringify(shape(node));
}

/** The meaning of nodes in a row; paragraphs without anything in them are none. */
export function keysOf(nodes: readonly RootContent[]): string[] {
  return nodes.filter((node) => !isEmpty(node)).map(keyOf);
}

/** A paragraph that holds nothing: editors have them, Markdown does not. */
export function isEmpty(node: Nodes): boolean {
  if (node.type === 'html') return node.value.startsWith('<!--');
  return node.type === 'paragraph' && normalizeInline(node.children).length === 0;
}

/** The attributes of a tag that are filled in, by name. */
export function attributesOf(node: Tag): Map<string, string | null | { readonly value: string }> {
  const attributes = new Map<string, string | null | { readonly value: string }>();
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute')
      attributes.set(`{${attribute.value}}`, { value: attribute.value });
    else if (attribute.value !== '') attributes.set(attribute.name, attribute.value ?? null);
  }
  return attributes;
}

const isBlockOfOurs = new Map(ourBlocks.map((block: Block) => [block.name, block]));

const inline = (nodes: readonly PhrasingContent[], edges = true): unknown[] =>
  normalizeInline(nodes, edges).map(shape);

const linkText = (nodes: readonly PhrasingContent[]): unknown[] =>
  normalizeInline(nodes, false, true).map(shape);

/** A compact, comparable value. */
function shape(node: Nodes): unknown {
  switch (node.type) {
    case 'text':
      return node.value.replace(/[ \t\n]+/gu, ' ');
    case 'paragraph':
      return ['p', ...inline(node.children)];
    case 'heading':
      return [`h${node.depth}`, ...inline(node.children)];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [node.type, ...inline(node.children, false)];
    case 'inlineCode':
      return ['`', node.value.replace(/\n/gu, ' ')];
    case 'code':
      return ['```', node.lang ?? '', node.meta ?? '', node.value];
    case 'link':
      return ['a', node.url, node.title ?? '', ...linkText(node.children)];
    case 'linkReference':
      return ['ref', node.identifier.toLowerCase(), ...linkText(node.children)];
    case 'definition':
      return ['def', node.identifier.toLowerCase(), node.url, node.title ?? ''];
    case 'image':
      return ['img', node.url, node.title ?? '', node.alt ?? ''];
    case 'imageReference':
      return ['imgref', node.identifier.toLowerCase(), node.alt ?? ''];
    case 'footnoteReference':
      return ['^', node.identifier.toLowerCase()];
    case 'footnoteDefinition':
      return ['^:', node.identifier.toLowerCase(), ...flow(node.children)];
    case 'list':
      return [
        node.ordered ? 'ol' : 'ul',
        node.ordered ? (node.start ?? 1) : 0,
        isLoose(node) ? 'loose' : 'tight',
        ...node.children.map((item) => ['li', item.checked ?? '', ...flow(item.children)]),
      ];
    case 'table':
      return [
        'table',
        (node.align ?? []).map((align) => align ?? ''),
        ...node.children.map((row) => row.children.map((cell) => inline(cell.children))),
      ];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return [
        `<${node.name ?? ''}`,
        node.type === 'mdxJsxFlowElement',
        [...attributesOf(node)].sort(([a], [b]) => (a < b ? -1 : 1)),
        ...(node.type === 'mdxJsxFlowElement'
          ? flow(node.children)
          : inline(node.children, isBlockOfOurs.get(node.name ?? '')?.children === 'none')),
      ];
    case 'mdxFlowExpression':
      return ['p', `{${node.value}}`];
    case 'mdxTextExpression':
      return `{${node.value}}`;
    case 'html':
      return node.value;
    default:
      return 'children' in node ? [node.type, ...flow(node.children)] : [node.type];
  }
}

const flow = (nodes: readonly Nodes[]): unknown[] =>
  nodes.filter((node) => !isEmpty(node)).map(shape);
