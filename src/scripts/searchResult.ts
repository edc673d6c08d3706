import { dateInWords } from '../words/format.ts';
import type { FoundPage } from './pagefind.ts';

/** One found page as an item of the list: title, where in it, what it says, and its file. */
export function resultItem({
  url,
  excerpt,
  meta,
  filters,
  sub_results: parts,
}: FoundPage): HTMLLIElement {
  const item = document.createElement('li');
  const title = element('h2', 'result-title');
  title.append(link(url, meta['title'] ?? url));
  const about = element('p', 'meta');
  for (const words of [filters['type']?.[0], meta['date'] && dateInWords(meta['date'])])
    if (words) about.append(element('span', '', words));
  const text = element('p');
  text.append(...marked(excerpt));
  item.append(title, about, text);

  const inside = parts.filter((part) => part.url.includes('#')).slice(0, 3);
  if (inside.length > 0) {
    const list = element('ul', 'result-parts');
    list.append(
      ...inside.map((part) => {
        const line = element('li');
        line.append(link(part.url, part.title));
        return line;
      }),
    );
    item.append(list);
  }
  const [address, label] = meta['download']?.split('|') ?? [];
  if (address && label) {
    const download = element('p');
    const file = link(address, `Скачать: ${label}`);
    file.setAttribute('download', '');
    download.append(file);
    item.append(download);
  }
  return item;
}

function element(tag: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

function link(address: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = address;
  made.textContent = text;
  return made;
}

/** The nodes of an excerpt: its text and the words marked in it, and nothing else it might hold. */
function marked(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) =>
    node.nodeName === 'MARK'
      ? element('mark', '', node.textContent ?? '')
      : document.createTextNode(node.textContent ?? ''),
  );
}
