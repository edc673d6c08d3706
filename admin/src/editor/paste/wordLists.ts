/** Word's clipboard has no lists: only paragraphs with a mark in front and a level in their style. */

interface Item {
  readonly paragraph: Element;
  readonly level: number;
  readonly ordered: boolean;
  readonly start: number;
}

export function wordLists(body: Document): void {
  let run: Item[] = [];
  const finish = (): void => {
    if (run.length > 0) build(run);
    run = [];
  };
  for (const paragraph of [...body.querySelectorAll('p,h1,h2,h3,h4,h5,h6,table')]) {
    const item = itemOf(paragraph);
    if (!item) finish();
    else {
      if (run.at(-1) && run.at(-1)?.paragraph.parentNode !== paragraph.parentNode) finish();
      run.push(item);
    }
  }
  finish();
}

function itemOf(paragraph: Element): Item | undefined {
  const style = paragraph.getAttribute('style') ?? '';
  const level = /mso-list:\s*\S+\s+level(\d+)/iu.exec(style)?.[1];
  if (paragraph.tagName !== 'P' || level === undefined) return undefined;
  const mark = [...paragraph.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/iu.test(span.getAttribute('style') ?? ''),
  );
  const text = (mark?.textContent ?? '').trim();
  mark?.remove();
  const number = /^(\d+)[.)]/u.exec(text)?.[1];
  return {
    paragraph,
    level: Number(level),
    ordered: number !== undefined || /^[a-zа-я]{1,3}[.)]$/iu.test(text),
    start: number === undefined ? 1 : Number(number),
  };
}

function build(items: readonly Item[]): void {
  const open: { readonly list: Element; readonly level: number; readonly ordered: boolean }[] = [];
  for (const { paragraph, level, ordered, start } of items) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const last = open.at(-1);
    const beside = last?.level === level ? last : undefined;
    let list = beside?.ordered === ordered ? beside.list : undefined;
    if (!list) {
      list = paragraph.ownerDocument.createElement(ordered ? 'ol' : 'ul');
      if (ordered && start > 1) list.setAttribute('start', String(start));
      if (beside) open.pop();
      const parent = open.at(-1)?.list.lastElementChild;
      if (parent) parent.append(list);
      else paragraph.before(list);
      open.push({ list, level, ordered });
    }
    const item = paragraph.ownerDocument.createElement('li');
    item.append(...paragraph.childNodes);
    list.append(item);
    paragraph.remove();
  }
}
