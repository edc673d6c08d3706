/** Sentences of an entry as sentences of a document. */
import type { Nodes, PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { BlockNode } from '../../mdx/treeBlocks.ts';
import { typeset } from '../../mdx/typeset.ts';
import type { FieldPlace, Inline, Look, Sentence } from './model.ts';

/** What sentences need to know of the place they stand in. */
export interface Place {
  /** Makes an address of the section absolute. */
  readonly absolute: (address: string) => string;
  /** Addresses of `[text][mark]` links, by mark. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Marks of notes in the order they are met. */
  readonly notes: string[];
}

/** The plain string of an attribute; nothing when it is missing or empty. */
export function attribute(node: BlockNode, name: string): string | undefined {
  const found = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' && found.value !== '' ? found.value : undefined;
}

/** The pieces of a sentence. */
export function sentenceOf(nodes: readonly Nodes[], place: Place, look: Look = {}): Sentence {
  return nodes.flatMap((node) => pieces(node as PhrasingContent, place, look));
}

function pieces(node: PhrasingContent, place: Place, look: Look): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', text: node.value.replace(/\n/gu, ' '), ...look }];
    case 'inlineCode':
      return [{ type: 'text', text: node.value, ...look }];
    case 'strong':
      return sentenceOf(node.children, place, { ...look, bold: true });
    case 'emphasis':
      return sentenceOf(node.children, place, { ...look, italic: true });
    case 'delete':
      return sentenceOf(node.children, place, { ...look, strike: true });
    case 'link':
      return sentenceOf(node.children, place, { ...look, href: place.absolute(node.url) });
    case 'linkReference': {
      const address = place.definitions.get(node.identifier);
      const href = address === undefined ? {} : { href: place.absolute(address) };
      return sentenceOf(node.children, place, { ...look, ...href });
    }
    case 'break':
      return [{ type: 'break' }];
    case 'image':
      return [{ type: 'text', text: `[${node.alt ?? ''}]`, ...look, italic: true }];
    case 'footnoteReference':
      return [{ type: 'text', text: String(noteNumber(node.identifier, place)), raised: true }];
    case 'mdxJsxTextElement':
      return tag(node, place, look);
    default:
      return [];
  }
}

function noteNumber(identifier: string, { notes }: Place): number {
  if (!notes.includes(identifier)) notes.push(identifier);
  return notes.indexOf(identifier) + 1;
}

function tag(node: MdxJsxTextElement, place: Place, look: Look): readonly Inline[] {
  return node.name === 'Field' ? [fieldPlace(node)] : sentenceOf(node.children, place, look);
}

const kinds = ['text', 'date', 'number', 'signature'] as const;
const widths = ['short', 'medium', 'long', 'full'] as const;

/** A `Field` of an entry. */
export function fieldPlace(node: BlockNode): FieldPlace {
  const example = attribute(node, 'example');
  const options = (attribute(node, 'options') ?? '')
    .split(';')
    .map((option) => typeset(option.trim()))
    .filter((option) => option !== '');
  return {
    type: 'field',
    name: attribute(node, 'name') ?? '',
    label: typeset(attribute(node, 'label') ?? ''),
    kind: kinds.find((kind) => kind === attribute(node, 'type')) ?? 'text',
    width: widths.find((width) => width === attribute(node, 'width')) ?? 'medium',
    ...(example === undefined ? {} : { example: typeset(example) }),
    ...(options.length === 0 ? {} : { options }),
  };
}
