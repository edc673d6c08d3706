/** HTML from Word, Google Docs, LibreOffice and pages as the HTML that our text can hold. Pure DOM: no scripts run. */
import { wordLists } from './wordLists.ts';

export interface Cleaned {
  readonly body: Document;
  /** Pictures that were left out. */
  readonly pictures: number;
}

const headings: Readonly<Record<string, string>> = { h1: 'h2', h5: 'h4', h6: 'h4' };
const kept = new Set(
  'p,h2,h3,h4,ul,ol,li,a,strong,em,s,code,br,table,tbody,thead,tfoot,tr,td,th,blockquote,hr,pre'.split(
    ',',
  ),
);
const dropped =
  'style,script,meta,link,title,head,xml,object,iframe,form,input,button,select,textarea,svg,math,template,noscript,colgroup';

export function cleanHtml(html: string): Cleaned {
  const body = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(dropped)) if (element !== body.head) element.remove();
  body.head.replaceChildren();
  const comments = body.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const gone: Node[] = [];
  while (comments.nextNode()) gone.push(comments.currentNode);
  for (const comment of gone) comment.parentNode?.removeChild(comment);
  const pictures = [...body.querySelectorAll('img,v\\:imagedata')];
  for (const picture of pictures) picture.remove();
  wordLists(body);
  for (const element of [...body.body.querySelectorAll('*')]) tidy(element);
  nestLists(body);
  splitSpans(body);
  plainHeads(body);
  plainSpaces(body);
  return { body, pictures: pictures.length };
}

/** One element: its style becomes tags, its attributes go, and what we do not know leaves its contents. */
function tidy(element: Element): void {
  const tag = element.tagName.toLowerCase();
  const { style } = element as HTMLElement;
  const weight = style.fontWeight;
  const wrap = [
    ...(tag === 'strong' ||
    (tag === 'b' && weight !== 'normal' && weight !== '400') ||
    (tag === 'span' && (weight === 'bold' || Number(weight) >= 600))
      ? ['strong']
      : []),
    ...(tag === 'em' ||
    (tag === 'i' && style.fontStyle !== 'normal') ||
    (tag === 'span' && style.fontStyle === 'italic')
      ? ['em']
      : []),
    ...(tag === 's' ||
    tag === 'strike' ||
    tag === 'del' ||
    (tag === 'span' && style.textDecoration.includes('line-through'))
      ? ['s']
      : []),
  ];
  if (wrap.length > 0) {
    replaceBy(element, wrap);
    return;
  }
  const name = headings[tag] ?? (tag === 'div' && isLine(element) ? 'p' : tag);
  const href = safeHref(element);
  if (!kept.has(name) || (name === 'a' && href === undefined)) {
    element.replaceWith(...element.childNodes);
    return;
  }
  const keep = ['colspan', 'rowspan', 'start'].flatMap((attribute) => {
    const value = element.getAttribute(attribute);
    return value === null ? [] : [[attribute, value] as const];
  });
  const fresh = element.ownerDocument.createElement(name);
  for (const [attribute, value] of keep) fresh.setAttribute(attribute, value);
  if (href !== undefined) fresh.setAttribute('href', href);
  fresh.append(...element.childNodes);
  element.replaceWith(fresh);
}

function replaceBy(element: Element, tags: readonly string[]): void {
  const [outer, ...others] = tags.map((tag) => element.ownerDocument.createElement(tag));
  if (!outer) return;
  let inner = outer;
  for (const one of others) {
    inner.append(one);
    inner = one;
  }
  inner.append(...element.childNodes);
  element.replaceWith(outer);
}

const isLine = (element: Element): boolean =>
  element.querySelector('p,div,ul,ol,table,h1,h2,h3,h4,h5,h6,blockquote,pre') === null;

/** An address that readers can follow. */
function safeHref(element: Element): string | undefined {
  if (element.tagName !== 'A') return undefined;
  const url = seenThrough(element.getAttribute('href') ?? '');
  return /^(?:https?:\/\/|mailto:|tel:)/iu.test(url) ? url : undefined;
}

/** Where Google's own redirect leads; anything else, and what it has broken, stays as it is. */
export function seenThrough(href: string): string {
  const inside = /^https:\/\/www\.google\.com\/url\?(?:.*&)?q=([^&]+)/u.exec(href)?.[1];
  if (inside === undefined) return href;
  try {
    return decodeURIComponent(inside);
  } catch {
    return href;
  }
}

/** Google Docs puts a nested list beside the item it belongs to, not in it. */
function nestLists(body: Document): void {
  for (const list of body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const item = list.previousElementSibling;
    if (item?.tagName === 'LI') item.append(list);
  }
}

/** Cells that span others stand alone, with empty ones where they reached. */
function splitSpans(body: Document): void {
  for (const table of body.querySelectorAll('table')) {
    const rows = [...table.rows];
    for (const [index, row] of rows.entries())
      for (const cell of [...row.cells]) {
        const { colSpan, rowSpan } = cell;
        const column = [...row.cells].indexOf(cell);
        cell.removeAttribute('colspan');
        cell.removeAttribute('rowspan');
        for (const [offset, target] of rows.slice(index, index + Math.max(1, rowSpan)).entries())
          for (let n = offset === 0 ? 1 : 0; n < colSpan; n += 1)
            target.insertBefore(
              body.createElement('td'),
              target.cells[offset === 0 ? column + n : column] ?? null,
            );
      }
  }
}

/** The head of a table is bold on every page by itself. */
function plainHeads(body: Document): void {
  for (const { rows } of body.querySelectorAll('table'))
    for (const strong of rows[0]?.querySelectorAll('strong') ?? [])
      strong.replaceWith(...strong.childNodes);
}

/** The build sets the spaces that do not break. */
function plainSpaces(body: Document): void {
  const texts = body.createTreeWalker(body.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    text.nodeValue = (text.nodeValue ?? '')
      .replaceAll('\u00A0', ' ')
      .replace(/[\u00AD\u200B-\u200D\uFEFF]/gu, '');
  }
}
