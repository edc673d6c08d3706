/** Edits of a YAML list in place: only the lines of the items that changed. */
import { isMap, isNode, isScalar } from 'yaml';
import type { Node, YAMLSeq } from 'yaml';
import type { Field } from '../../../fields/fields.ts';
import { pairUp } from '../body/diff.ts';
import { endOfLines, lineStart } from './lines.ts';
import type { Splice } from './lines.ts';
import { editMap } from './map.ts';
import { renderItem, renderScalar } from './render.ts';
import { isMapValue, sameValue, stored } from './values.ts';

interface Item {
  readonly node: Node;
  readonly start: number;
  readonly end: number;
}

/** The edits that make a list hold `next`; nothing when it cannot be edited in place. */
export function editSequence(
  source: string,
  seq: YAMLSeq,
  old: unknown,
  next: readonly unknown[],
  limit: number,
  field: Field | undefined,
): Splice[] | undefined {
  const items = itemsOf(source, seq, limit);
  const [first] = items ?? [];
  if (!items || !first || !Array.isArray(old) || old.length !== items.length) return undefined;
  const indent = /^ */u.exec(source.slice(first.start))?.[0] ?? '';
  const pairs = pairUp(namesOf(old, field), namesOf(next, field));
  const splices: Splice[] = [];
  let last = -1;
  let at = first.start;
  const used = new Set<number>();
  for (const [index, value] of next.entries()) {
    const from = pairs.get(index);
    const item = from === undefined ? undefined : items[from];
    if (from === undefined || !item || from < last) {
      const text = renderItem(value, field?.item?.fields, indent);
      splices.push({ start: at, end: at, text: source[at - 1] === '\n' ? text : `\n${text}` });
      continue;
    }
    last = from;
    used.add(from);
    at = item.end;
    if (sameValue(stored(old[from], field?.item), value)) continue;
    splices.push(...editItem(source, item, old[from], value, field, indent));
  }
  for (const [index, { start, end }] of items.entries())
    if (!used.has(index)) splices.push({ start, end, text: '' });
  return splices;
}

function itemsOf(source: string, seq: YAMLSeq, limit: number): Item[] | undefined {
  if (seq.flow === true || seq.items.length === 0) return undefined;
  const nodes: Node[] = [];
  for (const node of seq.items) {
    if (!isNode(node) || !node.range) return undefined;
    // Only items on the line of their dash.
    if (!/^ *- +$/u.test(source.slice(lineStart(source, node.range[0]), node.range[0])))
      return undefined;
    nodes.push(node);
  }
  const starts = nodes.map((node) => lineStart(source, node.range?.[0] ?? 0));
  return nodes.map((node, index) => {
    const start = starts[index] ?? 0;
    const column = /^ */u.exec(source.slice(start))?.[0].length ?? 0;
    return { node, start, end: endOfLines(source, start, starts[index + 1] ?? limit, column) };
  });
}

function editItem(
  source: string,
  item: Item,
  old: unknown,
  value: unknown,
  field: Field | undefined,
  indent: string,
): Splice[] {
  const { node, start, end } = item;
  if (
    isScalar(node) &&
    node.range &&
    node.type !== 'BLOCK_LITERAL' &&
    node.type !== 'BLOCK_FOLDED'
  ) {
    const text = renderScalar(value, node);
    if (text !== undefined) return [{ start: node.range[0], end: node.range[1], text }];
  }
  if (isMap(node) && isMapValue(old) && isMapValue(value)) {
    const place = {
      source,
      map: node,
      value: old,
      limit: end,
      fields: field?.item?.fields ?? {},
      partial: false,
    };
    const edits = editMap(place, value);
    if (edits) return edits;
  }
  return [{ start, end, text: renderItem(value, field?.item?.fields, indent) }];
}

/** Items of one kind may be versions of one another; a map is known by its first value. */
function namesOf(values: readonly unknown[], field: Field | undefined) {
  const clean = values.map((value) => stored(value, field?.item));
  return {
    keys: clean.map((value) => JSON.stringify([value])),
    kinds: clean.map((value) => (isMapValue(value) ? 'map' : typeof value)),
  };
}
