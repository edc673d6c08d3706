/** Wording of every part, taken from the form that the page shows. */
import { numberedParts } from '../../mdx/consent/numbered.ts';
import { element } from '../fill/element.ts';

/** By number; none where the form of the page is not numbered. */
export function wordingOnPage(): ReadonlyMap<number, string> {
  const lines: string[] = [];
  let node = document.querySelector('#blank')?.nextElementSibling;
  for (; node; node = node.nextElementSibling) lines.push(lineOf(node));
  return numberedParts(lines.filter((line) => line !== ''));
}

/** The text of a paragraph, its places to fill in as lines with their labels. */
function lineOf(node: Element): string {
  const copy = element('div', {}, node.cloneNode(true));
  for (const field of copy.querySelectorAll('.field')) {
    const label = field.querySelector(':scope > .field-label')?.textContent ?? '';
    field.replaceWith(`__________ (${label})`);
  }
  return copy.textContent.replace(/\s+/gu, ' ').trim();
}

/** An example that opens by a click, under its part. */
export function exampleOf(title: string, wording: string): HTMLElement {
  return element(
    'details',
    {},
    element(
      'summary',
      {},
      'Пример',
      element('span', { className: 'visually-hidden' }, ` к части «${title}»`),
    ),
    element('p', { className: 'consent-example' }, wording),
  );
}
