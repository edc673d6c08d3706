/** The sheet of a form as plain lines. */
import type { Nodes, Root } from 'mdast';
import { isBlockNode } from '../treeBlocks.ts';
import { textOf, walk } from '../walk.ts';

const line = '__________';

/** The lines of a form below its heading «Бланк», places to fill in as lines with their labels. */
export function sheetLines(tree: Root): string[] {
  const start = tree.children.findIndex(
    (node) => node.type === 'heading' && node.depth === 2 && textOf(node).trim() === 'Бланк',
  );
  const lines: string[] = [];
  for (const top of tree.children.slice(start + 1))
    walk(top, (node, ancestors) => {
      const stands = ['paragraph', 'heading', 'tableRow'].includes(node.type);
      const alone = isBlockNode(node) && node.type === 'mdxJsxFlowElement' && node.name === 'Field';
      if (stands || (alone && !ancestors.some(({ type }) => type === 'paragraph')))
        lines.push(wordsOf(node).replace(/\s+/gu, ' ').trim());
    });
  return lines.filter((text) => text !== '');
}

/** Text of a node with what stands for its fields. */
function wordsOf(node: Nodes): string {
  let words = '';
  walk(node, (part) => {
    if (part.type === 'text') words += part.value;
    if (isBlockNode(part) && part.name === 'Field') {
      const value = (name: string): string => {
        const found = part.attributes.find((one) => 'name' in one && one.name === name)?.value;
        return typeof found === 'string' ? found : '';
      };
      const label = value('label');
      words += value('type') === 'signature' ? `${label} ${line} (подпись)` : `${line} (${label})`;
    }
  });
  return words;
}
