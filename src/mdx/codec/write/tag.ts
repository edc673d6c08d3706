/** Tags of blocks. */
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { attributesOf } from '../tree/key.ts';
import type { Writing } from './writing.ts';

/** `<Callout type="important" title="До 1 апреля">`: attributes in the order of the block's description. */
export function openTag(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  { order }: Writing,
  closed: boolean,
): string {
  const attributes = attributesOf(node);
  const known = (order.get(node.name ?? '') ?? []).filter((name) => attributes.has(name));
  const names = [...known, ...[...attributes.keys()].filter((name) => !known.includes(name))];
  const written = names.map((name) => ` ${attribute(name, attributes.get(name) ?? null)}`);
  return `<${node.name ?? ''}${written.join('')}${closed ? ' /' : ''}>`;
}

function attribute(name: string, value: string | null | { readonly value: string }): string {
  if (name.startsWith('{')) return name;
  if (value === null) return name;
  if (typeof value === 'object') return `${name}={${value.value}}`;
  return `${name}="${attributeValue(value)}"`;
}

/** A value between straight quotes, on one line. */
export function attributeValue(value: string): string {
  return value
    .replace(/&(?=(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);)/giu, '&amp;')
    .replace(/"/gu, '&quot;')
    .replace(/\r?\n/gu, '&#xA;');
}
