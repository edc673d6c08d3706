/** What the writers of nodes share. */
import type { Block } from '../../../blocks/block.ts';
import type { RootContent } from 'mdast';

export interface Writing {
  /** Names of attributes of each block in the order of its description. */
  readonly order: ReadonlyMap<string, readonly string[]>;
  /** Labels of link definitions, lower case. */
  readonly definitions: ReadonlySet<string>;
}

/** What the descriptions of blocks and the definitions of a document say about writing it. */
export function writingFor(blocks: readonly Block[], definitions: ReadonlySet<string>): Writing {
  return {
    order: new Map(blocks.map((block) => [block.name, Object.keys(block.props)])),
    definitions,
  };
}

/** The labels that link definitions in a document have. */
export function definitionsOf(nodes: readonly RootContent[]): Set<string> {
  const labels = new Set<string>();
  const visit = (children: readonly { readonly type: string }[]): void => {
    for (const node of children) {
      if (node.type === 'definition')
        labels.add((node as RootContent & { type: 'definition' }).identifier.toLowerCase());
      if ('children' in node) visit(node.children as { readonly type: string }[]);
    }
  };
  visit(nodes);
  return labels;
}
