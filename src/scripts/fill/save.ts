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

/** Prints one sheet alone; the print window of a browser can also make a PDF of it. */
export function printSheet(sheet: HTMLElement): void {
  const paper = element('div', { className: 'fill-print' }, sheet);
  document.body.append(paper);
  document.body.classList.add('prints-fill');
  print();
  document.body.classList.remove('prints-fill');
  paper.remove();
}
