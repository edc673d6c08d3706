import { wordsOf } from '../../search/query/letters.ts';
import { keyOf } from '../../search/query/stem.ts';
import type { FoundRecord } from '../../search/query/textIndex.ts';

/** A heading of a page under which the words stand. */
export interface Part {
  readonly address: string;
  readonly title: string;
}

const mostParts = 3;

/** The headings of a record under which the words stand most, in the order of the page. */
export function partsOf({ url, content, anchors }: FoundRecord, keys: ReadonlySet<string>): Part[] {
  const words = content.split(/\s+/u);
  const headings = anchors
    .filter(({ element, text }) => /^h[2-6]$/iu.test(element) && text.trim() !== '')
    .sort((a, b) => a.location - b.location);
  const counted = headings.map((heading, index) => {
    const end = headings[index + 1]?.location ?? words.length;
    const said = words.slice(heading.location, end).flatMap(wordsOf).map(keyOf);
    return { heading, count: said.filter((key) => keys.has(key)).length, index };
  });
  return counted
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, mostParts)
    .sort((a, b) => a.index - b.index)
    .map(({ heading }) => ({
      address: `${url.replace(/#.*$/u, '')}#${heading.id}`,
      title: heading.text.trim(),
    }));
}
