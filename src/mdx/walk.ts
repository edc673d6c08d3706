import type { Node as AnyNode, Parent } from 'unist';
import type { Nodes } from 'mdast';
import type {} from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-mdx-expression';

/** A node of a Markdown tree with its ancestors, the root first. */
export type Visit = (node: Nodes, ancestors: readonly Nodes[]) => void;

/** Visits every node in the order of the text. Does not recurse, so that no nesting overflows the stack. */
export function walk(tree: Nodes, visit: Visit): void {
  const stack: { readonly node: Nodes; readonly ancestors: readonly Nodes[] }[] = [
    { node: tree, ancestors: [] },
  ];
  for (let next = stack.pop(); next; next = stack.pop()) {
    visit(next.node, next.ancestors);
    if (!isParent(next.node)) continue;
    const ancestors = [...next.ancestors, next.node];
    for (const child of [...next.node.children].reverse()) stack.push({ node: child, ancestors });
  }
}

/** Whether a node holds other nodes. */
export function isParent(node: AnyNode): node is Parent {
  return 'children' in node;
}

/** The text a reader sees of a node: text and code, and what stands for pictures. */
export function textOf(node: Nodes): string {
  let text = '';
  walk(node, (part) => {
    if (part.type === 'text' || part.type === 'inlineCode' || part.type === 'code')
      text += part.value;
    else if (part.type === 'image') text += part.alt ?? '';
  });
  return text;
}
