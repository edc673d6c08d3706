/** What is not typed into, as the editor shows it. */
import type { LexicalEditor } from 'lexical';
import type { PhrasingContent, RootContent } from 'mdast';
import { blockOf, valuesOf } from '../nodes/shells.ts';
import { make } from './dom.ts';
import { buttons } from './frame.ts';
import { pictureUrl } from './host.ts';
import { inlineSourceOf, sourceOf } from './source.ts';
import { summaryOf } from './summary.ts';

export function flowLeafView(node: RootContent, editor: LexicalEditor): HTMLElement {
  const { name, summary, body, filled } = flowParts(node, editor);
  const head = make('div', 'editor-head', make('b', '', name), make('span', '', summary));
  head.append(...buttons(name, filled, false));
  const element = make('div', 'editor-block editor-leaf', head, ...body);
  element.contentEditable = 'false';
  return element;
}

interface Parts {
  readonly name: string;
  readonly summary: string;
  readonly body: readonly HTMLElement[];
  /** Whether there is a form for it. */
  readonly filled: boolean;
}

function flowParts(node: RootContent, editor: LexicalEditor): Parts {
  if (node.type === 'thematicBreak')
    return { name: 'Черта', summary: '', body: [make('hr', '')], filled: false };
  if (node.type === 'code')
    return {
      name: 'Код',
      summary: node.lang ?? '',
      body: [make('pre', '', node.value)],
      filled: true,
    };
  const block = node.type === 'mdxJsxFlowElement' ? blockOf(node) : undefined;
  if (node.type === 'mdxJsxFlowElement' && block && node.children.length === 0) {
    const values = valuesOf(node);
    const src = values['src'];
    return {
      name: block.label,
      summary: summaryOf(block, values),
      body: src === undefined ? [] : [picture(src, values['alt'] ?? '', editor)],
      filled: true,
    };
  }
  return {
    name: 'Исходный текст',
    summary: 'Редактор такого не показывает. Сохранится как есть',
    body: [make('pre', '', sourceOf(node))],
    filled: false,
  };
}

export function textLeafView(node: PhrasingContent, editor: LexicalEditor): HTMLElement {
  const element = make('span', 'editor-chip');
  element.contentEditable = 'false';
  const block = node.type === 'mdxJsxTextElement' ? blockOf(node) : undefined;
  if (node.type === 'image') {
    element.className = 'editor-picture';
    element.append(picture(node.url, node.alt ?? '', editor));
    element.dataset['edit'] = '';
  } else if (node.type === 'footnoteReference')
    element.append(`[${node.label ?? node.identifier}]`);
  else if (node.type === 'mdxJsxTextElement' && block && node.children.length === 0) {
    element.append(valuesOf(node)['label'] ?? block.label);
    element.dataset['edit'] = '';
  } else element.append(make('code', '', inlineSourceOf(node)));
  if (element.dataset['edit'] !== undefined) element.title = 'Двойной щелчок — свойства';
  return element;
}

function picture(path: string, alt: string, editor: LexicalEditor): HTMLElement {
  const image = make('img', '');
  image.dataset['path'] = path;
  image.src = pictureUrl(editor, path);
  image.alt = alt;
  image.draggable = false;
  return image;
}
