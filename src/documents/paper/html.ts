import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { site } from '../../queries/settings.ts';
import { fontFaces } from './fonts.ts';

/**
 * A whole document that needs nothing from outside.
 * @param styles stylesheets in order
 * @param look attributes of `<html>`, by which styles know the version: `data-ink="black"`
 */
export function htmlOf(
  title: string,
  body: ReactElement,
  styles: readonly string[],
  look: Readonly<Record<string, string>> = {},
): string {
  const attributes = Object.entries(look)
    .map(([name, value]) => ` data-${name}="${value}"`)
    .join('');
  return [
    `<!doctype html><html lang="ru"${attributes}><head><meta charset="utf-8">`,
    `<title>${escape(title)}</title>`,
    `<style>${[fontFaces(), ...styles].join('\n')}</style></head>`,
    `<body>${absoluteLinks(renderToStaticMarkup(body))}</body></html>`,
  ].join('');
}

/** Links inside the site lead there from a file too. Without `<base>`, which would take links within the file along. */
function absoluteLinks(html: string): string {
  return html.replace(
    /(<a\s[^>]*\bhref=")(\/[^"]*)/g,
    (_, tag: string, path: string) => tag + new URL(path, site.address).href,
  );
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
