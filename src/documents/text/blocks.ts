/** Our blocks as parts of a document: what a page says with colour and place, paper says in words. */
import type { Nodes } from 'mdast';
import { calloutKind } from '../../blocks/callout/kinds.ts';
import { readableAddress } from '../../blocks/readable-address.ts';
import type { BlockNode } from '../../mdx/treeBlocks.ts';
import { typeset } from '../../mdx/typeset.ts';
import { dateInWords } from '../../words/format.ts';
import { attribute, fieldPlace, sentenceOf, type Place } from './inline.ts';
import type { Inline, Part, ParagraphRole } from './model.ts';
import { listOf, partsOf } from './parts.ts';

/** The parts that a block makes. */
export function partsOfBlock(node: BlockNode, place: Place): readonly Part[] {
  const value = (name: string) => attribute(node, name);
  const children = (): readonly Part[] => partsOf(node.children, place);
  switch (node.name) {
    case 'Field':
      return [{ type: 'paragraph', role: 'text', sentence: [fieldPlace(node)] }];
    case 'Callout':
      return [box(value('title') ?? calloutKind(value('type')).label, children())];
    case 'KeyFacts':
      return [box(value('title'), children())];
    case 'Deadline':
      return [
        box(value('title'), [...words(`до ${dateInWords(value('date') ?? '')}`), ...children()]),
      ];
    case 'Faq':
      return [...heading(value('question')), ...children()];
    case 'Column':
    case 'Slide':
      return [...heading(value('title')), ...children(), ...words(value('notes'), 'note')];
    case 'Table':
      return [...words(value('caption'), 'caption'), ...children()];
    case 'Checklist':
      return [...heading(value('title')), ...boxes(node.children, place)];
    case 'Quote':
      return [{ type: 'quote', parts: [...children(), ...words(value('author'), 'note')] }];
    case 'Figure':
      return words(`Рисунок: ${value('caption') ?? value('alt') ?? ''}`, 'note');
    case 'Gallery':
      return [...children(), ...words(value('caption'), 'note')];
    case 'FileCard':
      return words(`Файл: ${[value('title'), value('note')].filter(Boolean).join('. ')}`);
    case 'Downloads':
      return [...heading(value('title')), ...children()];
    case 'Qr':
    case 'Video':
      return linked(value('title') ?? '', place.absolute(value('href') ?? ''));
    case 'Contact':
      return ['post', 'phone', 'email', 'place'].flatMap((name) => words(value(name)));
    case 'Term':
      return [{ type: 'paragraph', role: 'text', sentence: sentenceOf(node.children, place) }];
    default:
      return children();
  }
}

function words(text: string | undefined, role: ParagraphRole = 'text'): readonly Part[] {
  if (text === undefined || text.trim() === '') return [];
  return [{ type: 'paragraph', role, sentence: [{ type: 'text', text: typeset(text) }] }];
}

function heading(text: string | undefined): readonly Part[] {
  if (text === undefined) return [];
  return [{ type: 'heading', level: 4, sentence: [{ type: 'text', text: typeset(text) }] }];
}

function box(title: string | undefined, parts: readonly Part[]): Part {
  return { type: 'box', parts: [...heading(title), ...parts] };
}

function boxes(nodes: readonly Nodes[], place: Place): readonly Part[] {
  return nodes.flatMap((node) =>
    node.type === 'list' ? [listOf(node, 'boxes', place)] : partsOf([node], place),
  );
}

/** A name with its address in letters: paper cannot be tapped. */
function linked(title: string, href: string): readonly Part[] {
  const pieces: Inline[] = [
    { type: 'text', text: `${typeset(title)}: ` },
    { type: 'text', text: readableAddress(href), href },
  ];
  return [{ type: 'paragraph', role: 'text', sentence: pieces }];
}
