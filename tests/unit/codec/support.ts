/** What the tests of the codec share: the site's HTML, a careless editor, differences by line, chance with a seed. */
import { globSync, readFileSync } from 'node:fs';
import type { Nodes, Root } from 'mdast';
import { mdxToHast } from 'satteri';
import { collections, type CollectionName } from '../../../src/collections/index.ts';
import { createCodec, read, serialize, type Codec } from '../../../src/mdx/codec/index.ts';
import { walk } from '../../../src/mdx/walk.ts';

interface AnyNode {
  readonly type: string;
  readonly value?: string;
  readonly tagName?: string;
  readonly name?: string;
  readonly properties?: unknown;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly AnyNode[];
}

/** The HTML that the compiler of the build makes of a text, attributes in one order, as a string to compare. */
export function htmlOf(text: string): string {
  const { tree } = parsed(text);
  const tidy = (node: AnyNode): unknown => {
    if (node.type === 'text') return (node.value ?? '').replace(/[ \t\n]+/gu, ' ');
    const attributes = (node.attributes ?? []).map(({ name, value }) => [name, value]);
    return [
      node.tagName ?? node.name ?? node.type,
      node.properties ?? {},
      attributes.map((pair) => JSON.stringify(pair)).sort(),
      (node.children ?? []).map(tidy).filter((child) => child !== ' '),
    ];
  };
  return JSON.stringify(tidy(tree));
}

function parsed(text: string): { readonly tree: AnyNode } {
  const mended = read(text)?.text ?? text;
  return {
    tree: mdxToHast(mended, { features: { smartPunctuation: false } }) as unknown as AnyNode,
  };
}

/** The tree of a text that must be readable. */
export function treeOf(text: string): Root {
  const tree = read(text)?.tree;
  if (!tree) throw new Error(`Не читается: ${text}`);
  return tree;
}

/** What an editor gives that knows no hard breaks, no first numbers and no alignment, and likes other marks. */
export function carelessly(text: string): string {
  const tree = treeOf(text);
  walk(tree, (node: Nodes) => {
    if (node.type === 'list') node.start = node.ordered ? 1 : null;
    if (node.type === 'table') node.align = [];
    if ('children' in node)
      (node as { children: Nodes[] }).children = node.children.map((child) =>
        child.type === 'break' ? { type: 'text', value: ' ' } : child,
      );
  });
  return serialize(tree)
    .replace(/^-(?= |$)/gmu, '*')
    .replace(/(?<![\p{L}\p{N}*;])\*\*([^*\n_]+)\*\*(?![\p{L}\p{N}*&])/gu, '__$1__')
    .trim();
}

/** The first text of a tree gets a word more; nothing when it has none. */
export function withWord(text: string, word: string): string | undefined {
  const tree = treeOf(text);
  const texts: { value: string }[] = [];
  walk(tree, (node) => {
    if (node.type === 'text') texts.push(node);
  });
  const [first] = texts;
  if (!first) return undefined;
  first.value += word;
  return serialize(tree).trim();
}

/** How many lines of each text are not in the other, in order. */
export function changedLines(
  before: string,
  after: string,
): { removed: string[]; added: string[] } {
  const a = before.split('\n');
  const b = after.split('\n');
  while (a.length > 0 && b.length > 0 && a[0] === b[0]) {
    a.shift();
    b.shift();
  }
  while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) {
    a.pop();
    b.pop();
  }
  return { removed: a, added: b };
}

/** An entry of the live content. */
export interface LiveEntry {
  readonly name: string;
  readonly text: string;
  readonly body: string;
  readonly codec: Codec;
}

/** Every entry of `content/`. */
export function liveEntries(): LiveEntry[] {
  const root = new URL('../../../content/', import.meta.url).pathname;
  return globSync('*/*/index.mdx', { cwd: root })
    .sort()
    .map((name) => {
      const collection = collections[name.split('/')[0] as CollectionName];
      const text = readFileSync(root + name, 'utf8');
      const codec = createCodec({
        fields: collection.fields,
        ...(collection.body ? { body: 'body' } : {}),
      });
      const body = codec.fromFile(text)['body'];
      return { name, text, codec, body: typeof body === 'string' ? body : '' };
    });
}

/** Chance that repeats itself (mulberry32). */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}
