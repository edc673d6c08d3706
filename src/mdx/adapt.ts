/**
 * A text that may be published though something it points to is not on the site: the words stay, what leads
 * nowhere goes. Only for texts that the check has passed; nothing is written back to the stored entry. Node only.
 */
import { parseDocument } from 'yaml';
import type { Nodes } from 'mdast';
import { blocks } from '../blocks/index.ts';
import { collections, settings } from '../collections/index.ts';
import type { Fields } from '../fields/field.ts';
import { splitFrontMatter } from './frontMatter.ts';
import { parseBody } from './parse.ts';
import { targetsOf } from './targets.ts';
import type { Target } from './targets.ts';
import type { Positioned } from './tree.ts';
import { isBlockNode } from './treeBlocks.ts';
import type { BlockNode } from './treeBlocks.ts';
import { isParent, walk } from './walk.ts';

/** What is not there. */
export interface Without {
  /** Addresses as they are written. */
  readonly addresses: readonly string[];
  /** `collection/slug`. */
  readonly entries: readonly string[];
  /** Addresses that are written wrong, with the right ones. */
  readonly corrected: Readonly<Record<string, string>>;
}

export interface AdaptRequest {
  readonly file: string;
  /** As it may be published: repaired, LF line ends. */
  readonly source: string;
  readonly without: Without;
}

export interface AdaptAnswer {
  readonly findings: readonly [];
  readonly text: string;
}

/** One replacement in a text. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function adapt({ file, source, without }: AdaptRequest): AdaptAnswer {
  const [section = '', name = ''] = file.split('/');
  if (section === 'settings') {
    const { fields } = settings[name.replace(/\.yaml$/u, '') as keyof typeof settings];
    return { findings: [], text: adaptFields(source, fields, without) };
  }
  const split = splitFrontMatter(source);
  if (!split) return { findings: [], text: source };
  const { fields } = collections[section as keyof typeof collections];
  const yaml = adaptFields(split.yaml, fields, without);
  return { findings: [], text: `---\n${yaml}---\n${adaptBody(split.body, without)}` };
}

function isDead(
  { kind, value, collection = '' }: Pick<Target, 'kind' | 'value' | 'collection'>,
  without: Without,
): boolean {
  return kind === 'address'
    ? without.addresses.includes(value)
    : without.entries.includes(`${collection}/${value}`);
}

function adaptFields(yaml: string, fields: Fields, without: Without): string {
  const document = parseDocument(yaml, { version: '1.2', schema: 'core' });
  const data = document.toJS() as Record<string, unknown> | null;
  const targets = targetsOf(fields, data ?? {});
  const dead = targets
    .filter((target) => isDead(target, without))
    .flatMap(({ drop }) => (drop ? [drop] : []));
  const wrong = targets.flatMap(({ value, path }) => {
    const right = without.corrected[value];
    return right === undefined ? [] : [{ path, right }];
  });
  if (dead.length === 0 && wrong.length === 0) return yaml;
  for (const { path, right } of wrong) document.setIn(path, right);
  // From the end of each list to its start, so that the places of the others stay.
  for (const path of dead.reverse()) if (document.hasIn(path)) document.deleteIn(path);
  const text = document.toString({ lineWidth: 0 });
  return text.trim() === '{}' ? '' : text;
}

function adaptBody(body: string, without: Without): string {
  const parsed = parseBody(body);
  if ('problem' in parsed) return body;
  const edits: Edit[] = [];
  const definitions = new Set<string>();
  walk(parsed.tree, (node) => {
    if (node.type === 'definition' && without.addresses.includes(node.url))
      definitions.add(node.identifier);
  });
  walk(parsed.tree, (node) => {
    const dead =
      (node.type === 'link' && without.addresses.includes(node.url)) ||
      (node.type === 'linkReference' && definitions.has(node.identifier));
    if (dead) edits.push(...unwrap(node, body));
    else if (node.type === 'definition' && definitions.has(node.identifier))
      edits.push({ ...rangeOf(node), text: '' });
    else if (node.type === 'link' || node.type === 'definition')
      edits.push(...correct(node, node.url, body, without));
    else if (isBlockNode(node)) edits.push(...adaptBlock(node, body, without));
  });
  return apply(body, edits);
}

function adaptBlock(node: BlockNode, body: string, without: Without): Edit[] {
  const block = blocks.find(({ name }) => name === node.name);
  return node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return [];
    const { name, value } = attribute;
    const described = block?.props[name];
    if (described?.kind !== 'reference' && described?.kind !== 'address') return [];
    const kind = described.kind === 'reference' ? 'entry' : 'address';
    const { collection = '', required } = described;
    if (!isDead({ kind, value, collection }, without))
      return kind === 'address' ? correct(attribute, value, body, without) : [];
    return required ? unwrap(node, body) : [{ ...rangeOf(attribute), text: '' }];
  });
}

/** Leaves what is inside; nothing when there is nothing inside. */
function unwrap(node: Nodes, body: string): Edit[] {
  const { start, end } = rangeOf(node);
  const [first, last] = isParent(node) ? [node.children[0], node.children.at(-1)] : [];
  if (!first || !last) return [{ start, end, text: '' }];
  return [
    { start, end: rangeOf(first).start, text: '' },
    { start: rangeOf(last).end, end, text: '' },
  ].filter((edit) => edit.end > edit.start || body === '');
}

function correct(node: Positioned, value: string, body: string, { corrected }: Without): Edit[] {
  const right = corrected[value];
  const { start, end } = rangeOf(node);
  const at = body.lastIndexOf(value, end);
  if (right === undefined || at < start) return [];
  return [{ start: at, end: at + value.length, text: right }];
}

function rangeOf({ position }: Positioned): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** Edits do not overlap: an outer one touches the marks around, never what is inside. */
function apply(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { start, end, text: piece } of [...edits].sort(
    (a, b) => b.start - a.start || b.end - a.end,
  ))
    result = result.slice(0, start) + piece + result.slice(end);
  return result;
}
