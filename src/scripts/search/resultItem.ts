import { excerpt } from '../../search/query/excerpt.ts';
import type { FoundRecord } from '../../search/query/textIndex.ts';
import { dateInWords } from '../../words/format.ts';
import { element, link, marked } from './elements.ts';
import { partsOf } from './parts.ts';

/** Where in a text its own title may end, in letters. */
const furthestTitle = 60;

/** What an item of the list says before its record is read. */
export interface Head {
  readonly address: string;
  readonly title: string;
  /** «Бланк», «Новость». */
  readonly kind: string;
  /** `YYYY-MM-DD`, `YYYY` where no more is known, or empty. */
  readonly day: string;
}

/** An item of the list of results. */
export interface ResultItem {
  readonly element: HTMLLIElement;
  /** Adds what the record says: the place in its text, its headings, its file. */
  readonly fill: (record: FoundRecord) => void;
}

/** One result: title, what it is, and later what it says. */
export function resultItem(head: Head, keys: ReadonlySet<string>): ResultItem {
  const item = element('li', 'result');
  const title = element('h2', 'result-title');
  title.append(link(head.address, head.title));
  const about = element('p', 'meta');
  for (const words of [head.kind, head.day && dateInWords(head.day)])
    if (words) about.append(element('span', '', words));
  const text = element('p', 'result-text');
  item.append(about, title, text);
  return {
    element: item,
    fill: (record) => {
      const { content, meta } = record;
      // A text begins with its kind and title, which are shown already.
      const at = content.indexOf(head.title);
      const told = at >= 0 && at < furthestTitle ? content.slice(at + head.title.length) : content;
      text.replaceChildren(...marked(excerpt(told.replace(/^[\s.]+/u, ''), keys)));
      const parts = partsOf(record, keys);
      if (parts.length > 0) item.append(partList(parts));
      // A file found by its own text; its name follows that of its page.
      const name = head.title.split(': ').at(-1) ?? head.title;
      if (meta['about']) item.append(download(head.address, `${name} (${meta['about']})`));
    },
  };
}

function partList(parts: readonly { address: string; title: string }[]): HTMLElement {
  const list = element('ul', 'result-parts');
  for (const { address, title } of parts) {
    const line = element('li');
    line.append(link(address, title));
    list.append(line);
  }
  return list;
}

/** A file of the page, with its type and size. */
export function download(address: string, label: string): HTMLElement {
  const line = element('p', 'result-file');
  const file = link(address, `Скачать: ${label}`);
  file.setAttribute('download', '');
  line.append(file);
  return line;
}
