/** A text for XML 1.0, in an element or a quoted attribute; characters XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Contents of an element: text, which is escaped, or elements; undefined ones are left out. */
export type Content = string | readonly (Element | undefined)[];

/** Markup that needs no escaping any more. */
export interface Element {
  readonly xml: string;
}

/** An element with attributes; with no content it is empty. Those without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content?: Content,
): Element {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(value)}"`))
    .join('');
  if (content === undefined) return { xml: `<${name}${written}/>` };
  const inner =
    typeof content === 'string'
      ? escapeXml(content)
      : content.map((child) => child?.xml ?? '').join('\n');
  const gap = typeof content === 'string' ? '' : '\n';
  return { xml: `<${name}${written}>${gap}${inner}${gap}</${name}>` };
}

/** A whole document, UTF-8. */
export function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}
