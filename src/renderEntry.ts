import { render } from 'astro:content';
import { components } from './blocks/components.ts';
import type { Entry } from './content.ts';

/**
 * The body of an entry, ready for a page: `<Body components={components} />`, and its headings.
 * @returns the component of the body, our blocks for it, and headings in order.
 */
export async function renderEntry(entry: Entry) {
  const { Content: Body, headings } = await render(entry);
  return { Body, headings, components };
}
