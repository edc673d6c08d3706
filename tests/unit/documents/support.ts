import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { officeText } from '../../../src/documents/text/assemble.ts';
import type { OfficeText, Part, Sentence } from '../../../src/documents/text/model.ts';

export const absolute = (address: string): string => `https://cifra.example${address}`;
export const time = new Date('2026-03-05T00:00:00Z');

/** Names that files have to keep as they are. */
export const hostile = [
  'ППО «Школы № 1» "имени" \'героя\'',
  'Общеобразовательное учреждение '.repeat(40).trim(),
  'Primary School of Anytown',
  'Первичка 🎓👩‍🏫',
  '<w:p>&amp;</w:t>]]><!-- & -->',
];

/** Entries of a folder of `content/` as office texts, by slug. */
export function textsOf(collection: string): Map<string, OfficeText> {
  const folder = path.join('content', collection);
  return new Map(readdirSync(folder).map((slug) => [slug, readText(collection, slug)]));
}

/** One entry of `content/` as an office text. */
export function readText(collection: string, slug: string): OfficeText {
  const source = readFileSync(path.join('content', collection, slug, 'index.mdx'), 'utf8');
  const [whole = '', front = ''] = /^---\n([\s\S]*?)\n---\n/.exec(source) ?? [];
  const { title } = parse(front) as { title: string };
  const body = source.slice(whole.length).trim();
  return officeText({ title, body, address: absolute(`/${collection}/${slug}/`) }, absolute);
}

/** Words of a text without what stands for spaces and lines, so that two programs can be compared. */
export function words(text: string): string {
  return text.replace(/[\s\u00a0_]+/gu, '');
}

/** Every piece of text of a document, in order. */
export function piecesIn(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (part.type === 'heading' || part.type === 'paragraph') return inSentence(part.sentence);
    if (part.type === 'list') return part.items.flatMap((item) => piecesIn(item.parts));
    if (part.type === 'table') return part.rows.flat().flatMap(inSentence);
    return part.type === 'newPage' ? [] : piecesIn(part.parts);
  });
}

const inSentence = (sentence: Sentence): string[] =>
  sentence.flatMap((piece) => (piece.type === 'text' ? [piece.text] : []));
