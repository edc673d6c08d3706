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
    // Links inside the section lead to the site from paper too.
    `<title>${escape(title)}</title><base href="${site.address}/">`,
    `<style>${[fontFaces(), ...styles].join('\n')}</style></head>`,
    `<body>${renderToStaticMarkup(body)}</body></html>`,
  ].join('');
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
