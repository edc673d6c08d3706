/** A parsed text as React elements, the way the site renders it. */
import type { Definition, FootnoteDefinition, Nodes, Parents, Root } from 'mdast';
import type { ReactElement, ReactNode } from 'react';
import { slugify, uniqueSlugs } from '../../../src/mdx/transliterate.ts';
import type { PreviewContext } from './context.ts';
import { Footnotes, footnoteReference } from './Footnotes.tsx';
import { link, list, picture } from './renderParts.tsx';
import { renderBlock } from './renderBlock.tsx';
import { renderTable } from './renderTable.tsx';
import { typesetTree } from '../../../src/mdx/typesetTree.ts';

/** What is known of the whole text while a part of it is rendered. */
export interface Rendering extends PreviewContext {
  readonly heading: (text: string) => string;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Labels of footnotes in the order of their first mention. */
  readonly notes: string[];
  readonly children: (parent: Parents) => ReactNode[];
}

/** Renders a tree; the tree is typeset in place. */
export function renderTree(tree: Root, context: PreviewContext): ReactElement {
  const unique = uniqueSlugs();
  const footnotes = new Map<string, FootnoteDefinition>();
  const definitions = new Map<string, Definition>();
  for (const node of tree.children) {
    if (node.type === 'footnoteDefinition') footnotes.set(node.identifier, node);
    if (node.type === 'definition') definitions.set(node.identifier, node);
  }
  const rendering: Rendering = {
    ...context,
    definitions,
    notes: [],
    heading: (text) => unique(slugify(text)),
    children: (parent) =>
      (parent.children as Nodes[]).map((child, index) => render(child, index, rendering)),
  };
  const content = rendering.children(typesetTree(tree));
  return (
    <>
      {content}
      <Footnotes labels={rendering.notes} definitions={footnotes} rendering={rendering} />
    </>
  );
}

/** One node. */
function render(node: Nodes, key: number, rendering: Rendering): ReactNode {
  const { children } = rendering;
  switch (node.type) {
    case 'text':
      return node.value;
    case 'paragraph':
      return <p key={key}>{children(node)}</p>;
    case 'heading': {
      const Level = `h${Math.min(4, Math.max(2, node.depth))}` as 'h2' | 'h3' | 'h4';
      return (
        <Level key={key} id={rendering.heading(plainText(node))}>
          {children(node)}
        </Level>
      );
    }
    case 'strong':
      return <strong key={key}>{children(node)}</strong>;
    case 'emphasis':
      return <em key={key}>{children(node)}</em>;
    case 'delete':
      return <del key={key}>{children(node)}</del>;
    case 'inlineCode':
      return <code key={key}>{node.value}</code>;
    case 'code':
      return (
        <pre key={key}>
          <code>{node.value}</code>
        </pre>
      );
    case 'break':
      return <br key={key} />;
    case 'thematicBreak':
      return <hr key={key} />;
    case 'blockquote':
      return <blockquote key={key}>{children(node)}</blockquote>;
    case 'list':
      return list(node, key, rendering);
    case 'table':
      return renderTable(node, key, rendering);
    case 'image':
      return picture(node, key, rendering);
    case 'link':
      return link(node.url, key, children(node), rendering);
    case 'linkReference':
      return link(
        rendering.definitions.get(node.identifier)?.url ?? '',
        key,
        children(node),
        rendering,
      );
    case 'footnoteReference':
      return footnoteReference(node.identifier, key, rendering.notes);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return renderBlock(node, key, children(node), rendering);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return `{${node.value}}`;
    default:
      return null;
  }
}

/** The text of a node without its markup. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(plainText).join('') : '';
}
