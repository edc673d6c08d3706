import { attribute, elements, textOf, type Node } from './markup.ts';

/** What Pagefind takes as a record of its own besides whole pages. */
export interface SearchRecord {
  /** From the section's root, without base. */
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, string[]>>;
}

const mark = 'data-search-record';

/**
 * Parts of a page that readers look for by themselves: questions, terms. Each is an element with `data-search-record`
 * (its type in the filters) and a heading with an id; `data-search-also` may hold other names of it,
 * `data-search-audience` its readers.
 * @param address of the page, from the section's root, without base
 */
export function sectionRecords(tree: Node, address: string): SearchRecord[] {
  const sections = elements(tree, (element) => attribute(element, mark) !== undefined);
  return sections.flatMap((section) => {
    const [heading] = elements(section, ({ tagName }) => /^h[2-6]$/u.test(tagName));
    const id = heading && attribute(heading, 'id');
    if (!heading || !id) return [];
    const also = attribute(section, 'data-search-also');
    const audience = attribute(section, 'data-search-audience')?.split('|').filter(Boolean) ?? [];
    return [
      {
        url: `${address}#${id}`,
        content: textOf(section),
        meta: { title: textOf(heading), ...(also && { also }) },
        filters: {
          type: [attribute(section, mark) ?? ''],
          ...(audience.length > 0 && { audience }),
        },
      },
    ];
  });
}
