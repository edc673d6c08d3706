import { statSync } from 'node:fs';
import path from 'node:path';
import { describeFile, fileFormat } from '../../blocks/file-card/describe.ts';
import { attribute, elements, textOf, type Node } from './markup.ts';

/** A link to a file. */
export interface FileLink {
  /** Path of the file in the site. */
  readonly file: string;
  readonly title: string;
}

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
 * Links of a page that are marked `download`, named by `data-search-file` or by themselves; the last of two to one file.
 * Calendars to subscribe to are no files.
 * @param base prefix of the addresses in the page
 */
export function fileLinksOf(tree: Node, base: string): FileLink[] {
  const links = elements(
    tree,
    (one) => one.tagName === 'a' && attribute(one, 'download') !== undefined,
  );
  const found = new Map<string, FileLink>();
  for (const link of links) {
    const href = attribute(link, 'href') ?? '';
    if (!href.startsWith(base)) continue;
    const called = attribute(link, 'data-search-file');
    if (href.endsWith('.ics') && called === undefined) continue;
    const file = decodeURI(href.slice(base.length)).replace(/[?#].*$/u, '');
    const title = (called ?? textOf({ ...link, attrs: [] })).replaceAll(said, '');
    found.set(file, { file, title: title.charAt(0).toUpperCase() + title.slice(1) });
  }
  return [...found.values()];
}

/** The linked files that are there. */
export function downloadsOf(links: readonly FileLink[], folder: string): Download[] {
  return links.flatMap(({ file, title }) => {
    const stats = statSync(path.join(folder, file), { throwIfNoEntry: false });
    if (!stats) return [];
    const about = describeFile(fileFormat(file), String(stats.size), undefined);
    return [{ address: `/${file}`, title, about }];
  });
}
