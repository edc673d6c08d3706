import { pathToFileURL } from 'node:url';
import type { Root } from 'hast';
import { bodyHtml, type BodyComponents, type ReadBody } from '../../mdx/render/index.ts';
import { prepare, type Preparation } from './prepare.ts';

/** A piece of a text: what stands at its top level, as HTML. */
export interface Piece {
  /** The tag of a block or of an element: `Steps`, `p`, `h2`. */
  readonly name: string;
  /** Plain attributes of a block; empty for an element. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The id of a heading. */
  readonly id?: string | undefined;
  readonly html: string;
}

/** How a text becomes HTML for paper. */
export interface Reading {
  readonly read: ReadBody;
  readonly components: BodyComponents;
}

/**
 * The body of an entry as pieces: the same tree, plugins and blocks that make the page, so that paper cannot say
 * anything else.
 * @param file path of the entry on disk, for what lies beside it
 */
export async function piecesOf(
  body: string,
  file: string,
  { read, components }: Reading,
  preparation: Preparation = {},
): Promise<Piece[]> {
  const { root } = await read(body, pathToFileURL(file));
  return prepare(root, preparation).children.flatMap((node) => pieceOf(node, components));
}

function pieceOf(node: Root['children'][number], components: BodyComponents): Piece[] {
  if (node.type === 'element') {
    const { id } = node.properties;
    const html = bodyHtml([node], components);
    return [{ name: node.tagName, attributes: {}, id: id?.toString(), html }];
  }
  if (node.type !== 'mdxJsxFlowElement') return [];
  const attributes = Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
  return [{ name: node.name ?? '', attributes, html: bodyHtml([node], components) }];
}

/** Pieces one after another. */
export function htmlOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ html }) => html).join('');
}
