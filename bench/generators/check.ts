/** Whether a contender has really built what it was given, and how big that is. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { corpusEntry } from '../corpus/entries.ts';
import type { Contender } from './contender.ts';

export interface Size {
  readonly pages: number;
  /** Of all pages. */
  readonly bytes: number;
}

/** Pages of HTML in a folder. */
export function sizeOf(out: string): Size {
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  const bytes = pages.reduce((sum, name) => sum + statSync(path.join(out, name)).size, 0);
  return { pages: pages.length, bytes };
}

/** The page of a news item. @param index the number of the entry */
export function pageOf(out: string, index: number): string {
  return readFileSync(path.join(out, 'news', corpusEntry(index).slug, 'index.html'), 'utf8');
}

/** Of the first ten entries this one has blocks and a picture. */
const withBoth = 3;

/** @returns what is wrong with a build; nothing when it is whole */
export function faults({ block, list }: Contender, entries: number, out: string): string[] {
  const page = pageOf(out, withBoth);
  const renditions = [...page.matchAll(/([^\s",]+\.webp) \d+w/gu)].map(([, name = '']) => name);
  const missing = renditions.filter((name) => !existsSync(path.join(out, decodeURI(name))));
  const { pages } = sizeOf(out);
  const listed = list
    ? [...readFileSync(path.join(out, 'index.html'), 'utf8').matchAll(/<li>/gu)].length
    : entries;
  return [
    ...(pages < entries ? [`${pages} pages of ${entries} entries`] : []),
    ...(listed < entries ? [`${listed} entries in the list`] : []),
    ...(block.test(page) ? [] : ['no block on the page']),
    ...(/<(?:Callout|Steps|Checklist|Table|Aside)|\{\{<|\{%/u.test(page)
      ? ['a block as text']
      : []),
    ...(renditions.length === 3 ? [] : [`${renditions.length} renditions of a picture`]),
    ...missing.map((name) => `no file ${name}`),
  ];
}
