/** The Markdown processor of the build: Sätteri with our plugins. */
import { satteri } from '@astrojs/markdown-satteri';
import type { Block } from '../blocks/block.ts';
import { blockFiles } from './plugins/files.ts';
import type { ResolveFile } from './plugins/files.ts';
import { footnoteLabels } from './plugins/footnotes.ts';
import { headingIds } from './plugins/headingIds.ts';
import { blockLinks, links } from './plugins/links.ts';
import { blockPictures, pictures } from './plugins/pictures.ts';
import type { ResolvePicture } from './plugins/pictures.ts';
import { tables } from './plugins/tables.ts';
import { blockTerms } from './plugins/terms.ts';
import type { ResolveTerm } from './plugins/terms.ts';
import { attributeTypography, typography } from './plugins/typography.ts';

export interface ProcessorOptions {
  /** The path of the section, `/` or `/digital/`. */
  readonly base: string;
  /** The site's address without path: `https://example.ru`. */
  readonly address?: string;
  readonly blocks: readonly Block[];
  readonly resolvePicture: ResolvePicture;
  readonly resolveFile: ResolveFile;
  /** Short definitions for `Term`; without it a term only leads to the glossary. */
  readonly resolveTerm?: ResolveTerm;
}

/** Plugins and features for {@link satteri}; also what tests run without Astro. */
export function mdxOptions({
  base,
  address,
  blocks,
  resolvePicture,
  resolveFile,
  resolveTerm,
}: ProcessorOptions) {
  return {
    mdastPlugins: [typography(blocks), pictures(resolvePicture)],
    hastPlugins: [
      attributeTypography(blocks),
      headingIds(),
      tables(),
      links(base),
      blockLinks(blocks, base, address),
      blockPictures(blocks, resolvePicture),
      blockFiles(blocks, resolveFile),
      ...(resolveTerm ? [blockTerms(blocks, resolveTerm)] : []),
    ],
    // Our own typography knows Russian; the built-in one makes English quotes.
    features: { gfm: { footnotes: footnoteLabels }, smartPunctuation: false },
  };
}

/** The value for `markdown.processor` in `astro.config.mjs`. */
export function mdxProcessor(options: ProcessorOptions) {
  return satteri(mdxOptions(options));
}
