import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Nodes } from 'mdast';
import { parseBody } from '../../../../src/mdx/parse.ts';
import { walk } from '../../../../src/mdx/walk.ts';
import { splitSource } from '../../../../src/queries/source.ts';

/**
 * Entries of a collection that hold between them whatever any of its entries holds: every field at every depth, full or
 * empty, of one line or several; every kind of node in every kind of parent; every block with each of its attributes.
 * @param folder of the collection
 * @returns slugs, the most various first
 */
export function variousIn(folder: string): string[] {
  const seen = new Set<string>();
  return readdirSync(folder)
    .map((slug) => {
      const { data, body } = splitSource(
        readFileSync(path.join(folder, slug, 'index.mdx'), 'utf8'),
      );
      return { slug, features: new Set([...fieldsOf(data), ...partsOf(body)]) };
    })
    .sort((one, other) => other.features.size - one.features.size)
    .filter(({ features }) => {
      const before = seen.size;
      for (const feature of features) seen.add(feature);
      return seen.size > before;
    })
    .map(({ slug }) => slug);
}

/** Fields of a value and of what is in it: `agenda[].title: line`. */
function fieldsOf(value: unknown, place = ''): string[] {
  if (Array.isArray(value)) {
    const many = value.length > 1 ? 'many' : value.length;
    return [`${place}[${many}]`, ...value.flatMap((item) => fieldsOf(item, `${place}[]`))];
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inner]) => fieldsOf(inner, `${place}.${name}`));
  const kind = typeof value === 'string' ? (value.includes('\n') ? 'lines' : 'line') : typeof value;
  return [`${place}: ${kind}`];
}

/** What a text is made of: `listItem > paragraph`, `Callout title`. */
function partsOf(body: string): string[] {
  const parsed = parseBody(body);
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  const parts: string[] = [];
  walk(parsed.tree, (node, ancestors) => {
    const parent = ancestors.at(-1);
    parts.push(`${parent ? nameOf(parent) : ''} > ${nameOf(node)}`);
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    for (const attribute of node.attributes)
      if ('name' in attribute) parts.push(`${nameOf(node)} ${attribute.name}`);
  });
  return parts;
}

const nameOf = (node: Nodes) => ('name' in node ? String(node.name) : node.type);
