/** The inside of paragraphs, headings and cells as Markdown. */
import type { PhrasingContent } from 'mdast';
import { literalAddress } from '../tree/addresses.ts';
import { normalizeInline } from '../tree/inline.ts';
import { emphasisMarker, encode, firstOf, kindOf, lastOf, outsideBlocks } from './attention.ts';
import { escapeText } from './escape.ts';
import { target } from './links.ts';
import { openTag } from './tag.ts';
import type { Writing } from './writing.ts';

/** Where inline nodes stand. */
export interface InlinePlace {
  /** The characters around; `\n` where a line begins or ends. */
  readonly before: string;
  readonly after: string;
  readonly inLink?: boolean;
  readonly inCell?: boolean;
  /** A heading or a cell: neither line ends nor breaks. */
  readonly oneLine?: boolean;
}

/** Writes inline nodes. */
export function writeInline(
  nodes: readonly PhrasingContent[],
  place: InlinePlace,
  writing: Writing,
): string {
  return writeNormal(normalizeInline(nodes), place, writing);
}

function writeNormal(
  nodes: readonly PhrasingContent[],
  place: InlinePlace,
  writing: Writing,
): string {
  let out = '';
  let encodeNext = false;
  for (const [index, node] of nodes.entries()) {
    const before = out === '' ? place.before : lastOf(out);
    const following = nodes[index + 1];
    const after = following ? firstCharacter(following) : place.after;
    if (node.type === 'text') {
      const value = place.oneLine ? node.value.replace(/\n/gu, ' ') : node.value;
      const head = encodeNext ? firstOf(value) : '';
      out += head === '' ? '' : encode(head);
      out += escapeText(value.slice(head.length), {
        ...place,
        before: head === '' ? before : ';',
        after,
        definitions: writing.definitions,
      });
      encodeNext = false;
    } else if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete') {
      const written = writeAttention(node, { ...place, before, after }, writing);
      if (written.encodeBefore) out = encodeLast(out, before);
      out += written.text;
      encodeNext = written.encodeAfter && following?.type === 'text';
    } else if (node.type === 'link')
      out +=
        literalAddress(node, before, textAfter(following, place)) ??
        writeLeaf(node, place, writing, true);
    else out += writeLeaf(node, place, writing, following !== undefined);
  }
  return out;
}

/** The last character as a reference; a backslash that stood for itself before it would escape that. */
function encodeLast(text: string, last: string): string {
  const head = text.slice(0, text.length - last.length);
  const backslashes = /\\*$/u.exec(head)?.[0].length ?? 0;
  return `${head}${backslashes % 2 === 1 ? '\\' : ''}${encode(last)}`;
}

/** The text right after a node; markup counts as a letter. */
function textAfter(following: PhrasingContent | undefined, place: InlinePlace): string {
  if (following?.type === 'text') return following.value;
  if (following) return 'x';
  return place.after;
}

function writeAttention(
  node: PhrasingContent & { type: 'emphasis' | 'strong' | 'delete' },
  place: InlinePlace,
  writing: Writing,
): { text: string; encodeBefore: boolean; encodeAfter: boolean } {
  const guess = node.type === 'delete' ? '~' : '*';
  let inside = writeNormal(node.children, { ...place, before: guess, after: guess }, writing);
  let mark: string = node.type === 'delete' ? '~~' : '**';
  if (node.type === 'emphasis') {
    const bold = node.children.length === 1 && node.children[0]?.type === 'strong';
    const touched = place.before === '*' || place.after === '*';
    mark = bold && !touched ? '*' : emphasisMarker(place.before, inside, place.after);
    if (mark === '_')
      inside = writeNormal(node.children, { ...place, before: '_', after: '_' }, writing);
  }
  const first = firstOf(inside);
  if (kindOf(first) === 'space') inside = encode(first) + inside.slice(first.length);
  const last = lastOf(inside);
  if (kindOf(last) === 'space') inside = encodeLast(inside, last);
  return {
    text: `${mark}${inside}${mark}`,
    encodeBefore: outsideBlocks(mark[0] ?? '', place.before, firstOf(inside)),
    encodeAfter: outsideBlocks(mark[0] ?? '', place.after, lastOf(inside)),
  };
}

function writeLeaf(
  node: PhrasingContent,
  place: InlinePlace,
  writing: Writing,
  followed: boolean,
): string {
  const inner = { ...place, before: '[', after: ']', inLink: true };
  const inCell = place.inCell ?? false;
  switch (node.type) {
    case 'break':
      return place.oneLine ? (followed ? ' ' : '') : '\\\n';
    case 'inlineCode':
      return writeCode(node.value, inCell);
    case 'link':
      return `[${writeNormal(node.children, inner, writing)}](${target(node.url, node.title, inCell)})`;
    case 'linkReference': {
      const text = writeNormal(node.children, inner, writing);
      const label = node.label ?? node.identifier;
      if (node.referenceType === 'full') return `[${text}][${label}]`;
      return `[${label}]${node.referenceType === 'collapsed' ? '[]' : ''}`;
    }
    case 'image':
      return `![${writeAlt(node.alt ?? '', inner)}](${target(node.url, node.title, inCell)})`;
    case 'imageReference':
      return `![${writeAlt(node.alt ?? '', inner)}][${node.label ?? node.identifier}]`;
    case 'footnoteReference':
      return `[^${node.label ?? node.identifier}]`;
    case 'mdxJsxTextElement': {
      const closed = node.children.length === 0;
      const tag = openTag(node, writing, closed);
      const written = inCell ? tag.replaceAll('|', '\\|') : tag;
      if (closed) return written;
      const inside = writeNormal(node.children, { ...place, before: '>', after: '<' }, writing);
      return `${written}${inside}</${node.name ?? ''}>`;
    }
    default:
      return '';
  }
}

function writeAlt(alt: string, place: InlinePlace): string {
  return escapeText(alt.replace(/\s*\n\s*/gu, ' '), place);
}

function writeCode(value: string, inCell: boolean): string {
  const code = (inCell ? value.replaceAll('|', '\\|') : value).replace(/\n/gu, ' ');
  const runs = new Set([...code.matchAll(/`+/gu)].map(([run]) => run.length));
  let length = 1;
  while (runs.has(length)) length += 1;
  const fence = '`'.repeat(length);
  const pad = /^`|`$|^ .*[^ ].* $/u.test(code) ? ' ' : '';
  return `${fence}${pad}${code}${pad}${fence}`;
}

/** The first character that a node is written with. */
function firstCharacter(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return firstOf(node.value);
    case 'emphasis':
    case 'strong':
      return '*';
    case 'delete':
      return '~';
    case 'inlineCode':
      return '`';
    case 'break':
      return '\\';
    case 'image':
    case 'imageReference':
      return '!';
    case 'mdxJsxTextElement':
      return '<';
    default:
      return '[';
  }
}
