/** What an entry refers to: other entries, addresses, pictures and files. The checks across entries live on it. */
import type { Nodes, Root } from 'mdast';
import type { Block } from '../blocks/block.ts';
import type { Field, Fields } from '../fields/fields.ts';
import { slugify, uniqueSlugs } from './transliterate.ts';
import type { Spot } from './places.ts';
import type { Positioned } from './tree.ts';
import { isBlockNode } from './treeBlocks.ts';
import { textOf, walk } from './walk.ts';

export interface Mention extends Spot {
  readonly kind: 'address' | 'picture' | 'file' | 'entry' | 'heading';
  /** The address, the path `./x.webp`, the slug, or the id that a heading gets. */
  readonly value: string;
  /** For an entry: its collection. */
  readonly collection?: string;
}

/** Everything that validated fields refer to, at any depth. */
export function fieldMentions(
  fields: Fields,
  data: Record<string, unknown>,
  spotOf: (path: readonly PropertyKey[]) => Spot,
): Mention[] {
  const mentions: Mention[] = [];
  const visit = (described: Field, value: unknown, path: readonly PropertyKey[]): void => {
    if (value === undefined) return;
    if (described.kind === 'references' && Array.isArray(value))
      value.forEach((slug: unknown, i) =>
        mentions.push(mention('entry', slug, [...path, i], described)),
      );
    else if (described.kind === 'list' && Array.isArray(value) && described.item)
      for (const [i, item] of value.entries()) visit(described.item, item, [...path, i]);
    else if (described.kind === 'group' && described.fields)
      for (const [name, part] of Object.entries(described.fields))
        visit(part, (value as Record<string, unknown>)[name], [...path, name]);
    else if (described.kind === 'reference')
      mentions.push(mention('entry', value, path, described));
    else if (isMentionKind(described.kind))
      mentions.push(mention(described.kind, value, path, described));
  };
  const mention = (
    kind: Mention['kind'],
    value: unknown,
    path: readonly PropertyKey[],
    described: Field,
  ): Mention => ({
    ...spotOf(path),
    kind,
    value: String(value),
    ...(described.collection === undefined ? {} : { collection: described.collection }),
  });
  for (const [name, described] of Object.entries(fields)) visit(described, data[name], [name]);
  return mentions;
}

const isMentionKind = (kind: string): kind is 'address' | 'picture' | 'file' =>
  kind === 'address' || kind === 'picture' || kind === 'file';

/** Everything that the text refers to, and the ids of its headings. */
export function textMentions(
  tree: Root,
  blocks: readonly Block[],
  spotOf: (node: Positioned) => Spot,
): Mention[] {
  const byName = new Map(blocks.map((block) => [block.name, block]));
  const mentions: Mention[] = [];
  const unique = uniqueSlugs();
  const add = (
    kind: Mention['kind'],
    value: string,
    node: Nodes | Positioned,
    collection?: string,
  ): void => {
    mentions.push({
      ...spotOf(node),
      kind,
      value,
      ...(collection === undefined ? {} : { collection }),
    });
  };
  walk(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition') add('address', node.url, node);
    else if (node.type === 'image') add('picture', node.url, node);
    else if (node.type === 'heading') add('heading', unique(slugify(textOf(node))), node);
    else if (isBlockNode(node)) {
      const props = byName.get(node.name ?? '')?.props ?? {};
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
        const described = props[attribute.name];
        if (described?.kind === 'reference' || (node.name === 'Term' && attribute.name === 'of'))
          add('entry', attribute.value, attribute, described?.collection ?? 'glossary');
        else if (described && isMentionKind(described.kind))
          add(described.kind, attribute.value, attribute);
      }
    }
  });
  return mentions;
}
