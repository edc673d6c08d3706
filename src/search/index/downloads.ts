import { stat } from 'node:fs/promises';
import path from 'node:path';
import { describeFile, fileFormat } from '../../blocks/file-card/describe.ts';
import { attribute, elements, parsePage, textOf } from './markup.ts';
import type { Page } from './pages.ts';

/** A file that a page offers. */
export interface Download {
  /** From the section's root, without base. */
  readonly address: string;
  readonly title: string;
  /** «DOCX, 24 КБ». */
  readonly about: string;
}

/** What the link of a button says besides the file's name: search says it by itself. */
const said = /^(?:скачать|открыть)\s+|\s*\([^)]*\)$/giu;

/**
 * The files that a page offers with links marked `download`, those that are there, named by `data-search-file` or by the
 * link. A page that search does not lead to has none; calendars to subscribe to are no files.
 * @param base prefix of the addresses in the page
 */
export async function downloadsOf(
  { html }: Page,
  folder: string,
  base: string,
): Promise<Download[]> {
  if (!html.includes('data-pagefind-body') || !/<a\b[^>]*\sdownload/u.test(html)) return [];
  const links = elements(
    parsePage(html),
    (one) => one.tagName === 'a' && attribute(one, 'download') !== undefined,
  );
  const found = new Map<string, Download>();
  for (const link of links) {
    const href = attribute(link, 'href') ?? '';
    if (!href.startsWith(base)) continue;
    const called = attribute(link, 'data-search-file');
    if (href.endsWith('.ics') && called === undefined) continue;
    const inside = decodeURI(href.slice(base.length)).replace(/[?#].*$/u, '');
    const size = await stat(path.join(folder, inside)).then(
      (file) => file.size,
      () => undefined,
    );
    if (size === undefined) continue;
    const title = (called ?? textOf({ ...link, attrs: [] })).replaceAll(said, '');
    found.set(inside, {
      address: `/${inside}`,
      title: title.charAt(0).toUpperCase() + title.slice(1),
      about: describeFile(fileFormat(inside), String(size), undefined),
    });
  }
  return [...found.values()];
}
