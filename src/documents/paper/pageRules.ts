/** What runs along the edges of every page. */
export interface Running {
  /** Above the text: on the left what the document is, on the right where one is in it. */
  readonly head?: readonly [left: string, right: string] | undefined;
  /** Below the text, on the left; on the right there is the number of the page. */
  readonly foot: string;
}

/** A4 with the margins of GOST R 7.0.97: 20 mm at least on the left, where sheets are filed; 10 on the right. */
const margins = '19mm 14mm 19mm 24mm';

/** Rules for pages that carry headlines and numbers, «с. 2 из 5». The first page has no headline: its title is there. */
export function pageRules({ head, foot }: Running): string {
  const headline = head
    ? `@top-left{content:${quoted(head[0])};${small}}@top-right{content:${quoted(head[1])};${small}}`
    : '';
  const number = `@bottom-right{content:'с. ' counter(page) ' из ' counter(pages);${small}}`;
  return [
    `@page{size:210mm 297mm;margin:${margins};${headline}@bottom-left{content:${quoted(foot)};${small}}${number}}`,
    `@page:first{@top-left{content:none}@top-right{content:none}}`,
  ].join('\n');
}

/** Rules for the pages of one part of a document, which change its headline: `page: <name>` puts a part there. */
export function partRules(name: string, [left, right]: readonly [string, string]): string {
  return `@page ${name}{@top-left{content:${quoted(left)};${small}}@top-right{content:${quoted(right)};${small}}}`;
}

const small = "color:#3c4748;font:8.5pt 'Golos Text'";

/** A text as a CSS string. */
export function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(/\s/g, (space) => (space === '\u00a0' ? space : ' '))}'`;
}
