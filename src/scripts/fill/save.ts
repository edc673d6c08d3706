import { element } from './element.ts';

/** Saves bytes as a file, the way a click on a download does. */
export function saveAs(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = element('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // A slow device may only now begin to read it.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** Prints sheets alone, each from a page of its own; the print window of a browser can also make a PDF of them. */
export function printSheets(sheets: readonly HTMLElement[]): void {
  const putAway = layOut(sheets);
  print();
  putAway();
}

/** Whenever the page is printed, prints these sheets instead of it, as long as there are any. */
export function printInstead(sheets: () => readonly HTMLElement[]): void {
  let putAway: (() => void) | undefined;
  addEventListener('beforeprint', () => {
    if (document.body.classList.contains(printing)) return;
    const list = sheets();
    if (list.length > 0) putAway = layOut(list);
  });
  addEventListener('afterprint', () => {
    putAway?.();
    putAway = undefined;
  });
}

const printing = 'prints-fill';

function layOut(sheets: readonly HTMLElement[]): () => void {
  const paper = element('div', { className: 'fill-print' }, ...sheets);
  document.body.append(paper);
  document.body.classList.add(printing);
  return () => {
    document.body.classList.remove(printing);
    paper.remove();
  };
}
