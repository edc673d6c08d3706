/** An entry as an office document: the same tree that pages are made of. */
import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import { parseBody } from '../../mdx/parse.ts';
import { typesetTree } from '../../mdx/typesetTree.ts';
import { textOf, walk } from '../../mdx/walk.ts';
import { sentenceOf, type Place } from './inline.ts';
import type { Part } from './model.ts';
import { partsOf } from './parts.ts';

/** The body of an entry as parts of a document. */
export interface Body {
  readonly parts: readonly Part[];
  /** Whether only the sheet below the heading «Бланк» was taken: the rest is for reading on the site. */
  readonly sheet: boolean;
}

/** The heading after which the sheet of a form begins. */
const sheetTitle = 'Бланк';

/**
 * Reads the body of an entry.
 * @param body what stands below the front matter
 * @param absolute makes an address of the section absolute
 * @throws a Russian message when the text cannot be parsed; the check of content finds that first
 */
export function bodyOf(body: string, absolute: (address: string) => string): Body {
  const parsed = parseBody(body);
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  const tree = typesetTree(parsed.tree);
  const place: Place = { absolute, definitions: definitionsOf(tree), notes: [] };
  const start = tree.children.findIndex(
    (node) => node.type === 'heading' && node.depth === 2 && textOf(node).trim() === sheetTitle,
  );
  const parts = partsOf(tree.children.slice(start + 1), place);
  return { parts: [...parts, ...notesOf(tree, place)], sheet: start >= 0 };
}

function all<T extends Nodes['type']>(tree: Root, type: T): Extract<Nodes, { type: T }>[] {
  const found: Extract<Nodes, { type: T }>[] = [];
  walk(tree, (node) => {
    if (node.type === type) found.push(node as Extract<Nodes, { type: T }>);
  });
  return found;
}

function definitionsOf(tree: Root): Map<string, string> {
  return new Map(
    all(tree, 'definition').map(({ identifier, url }: Definition) => [identifier, url]),
  );
}

/** Notes that were referred to, by number. */
function notesOf(tree: Root, place: Place): readonly Part[] {
  const texts = new Map(
    all(tree, 'footnoteDefinition').map((note: FootnoteDefinition) => [note.identifier, note]),
  );
  const items = place.notes.flatMap((identifier) => {
    const note = texts.get(identifier);
    return note ? [{ parts: partsOf(note.children, place) }] : [];
  });
  if (items.length === 0) return [];
  const title = sentenceOf([{ type: 'text', value: 'Примечания' }], place);
  return [
    { type: 'heading', level: 1, sentence: title },
    { type: 'list', marks: 'numbers', start: 1, items },
  ];
}
