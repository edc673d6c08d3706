/** Finds what a finding is about in the form: from a line of the stored text to a field or a block of the text. */
import type { Nodes, Root } from 'mdast';
import { isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Finding } from '../../../src/mdx/finding.ts';
import { splitFrontMatter } from '../../../src/mdx/frontMatter.ts';
import type { Target } from './remark.ts';

interface Targets {
  of(finding: Finding): Target;
  ofNode(node: Nodes | undefined): Target;
}

/** The part of a stored text that holds the fields. */
interface FieldsPlace {
  readonly yaml: string;
  readonly yamlStart: number;
  readonly bodyStart: number;
}

/**
 * @param source the text that findings refer to
 * @param tree its body, with places counted from the first line of the body
 * @param split where its fields are
 */
export function targets(
  source: string,
  tree: Root | undefined,
  split: FieldsPlace | undefined = splitFrontMatter(source),
): Targets {
  const bodyStart = split?.bodyStart ?? 0;
  const above = source.slice(0, bodyStart).split('\n').length - 1;
  const blockAt = (line: number): Target => {
    const starts = (tree?.children ?? []).map(({ position }) => position?.start.line ?? 1);
    const after = starts.findIndex((start) => start > line);
    return { kind: 'text', block: Math.max(0, (after < 0 ? starts.length : after) - 1) };
  };
  return {
    of({ field, line, column }) {
      if (field && field.length > 0) return { kind: 'field', path: field };
      if (line > above) return blockAt(line - above);
      const path = split
        ? fieldAt(split.yaml, offsetOf(source, line, column) - split.yamlStart)
        : [];
      return { kind: 'field', path: path.length > 0 ? path : ['title'] };
    },
    ofNode: (node) => blockAt(node?.position?.start.line ?? 1),
  };
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let n = 1; n < line; n += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** The innermost field around an offset of the front matter. */
function fieldAt(yaml: string, offset: number): (string | number)[] {
  let found: (string | number)[] = [];
  visit(parseDocument(yaml), {
    Node(key, node, ancestors) {
      const [start = 0, , end = 0] = node.range ?? [];
      if (offset < start || offset > end) return;
      const path: (string | number)[] = [];
      for (const [index, ancestor] of ancestors.entries()) {
        if (isPair(ancestor) && isScalar(ancestor.key)) path.push(String(ancestor.key.value));
        const below = ancestors[index + 1] ?? node;
        if ('items' in ancestor && !isPair(below))
          path.push(ancestor.items.indexOf(below as never));
      }
      if (typeof key === 'number' || key === 'value' || key === 'key') found = path;
    },
  });
  return found;
}
