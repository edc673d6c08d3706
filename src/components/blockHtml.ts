import { createElement, type ComponentType } from 'react';
import { renderToString } from 'react-dom/server';

/**
 * A block as HTML, for what stands on every page. Astro itself renders a React component twice, the first time to find
 * out whose it is, and through a stream.
 */
export function blockHtml<P extends object>(block: ComponentType<P>, props: P): string {
  return renderToString(createElement(block, props));
}
