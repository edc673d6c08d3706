/** Bodies of entries as HTML at run time: what `@astrojs/mdx` makes at build time, without a module to evaluate. Node only. */
export { bodyHtml, type BodyComponents } from './html.ts';
export { bodyReader, type BodyHeading, type BodyTree, type ReadBody } from './tree.ts';
