/** Making of elements; text is always set as text. */
import type { Run } from '../../search/query/excerpt.ts';

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

export function link(address: string, text: string, className = ''): HTMLAnchorElement {
  const made = element('a', className, text);
  made.href = address;
  return made;
}

/** Runs of text as nodes, with what was asked about in `<mark>`. */
export function marked(runs: readonly Run[]): Node[] {
  return runs.map((run) =>
    run.marked ? element('mark', '', run.text) : document.createTextNode(run.text),
  );
}
