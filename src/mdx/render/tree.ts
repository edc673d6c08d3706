/** An entry's body as a tree of HTML and blocks, through the very plugins of the build, without running a program. */
import { satteriHeadingIdsPlugin, type SatteriAstroData } from '@astrojs/markdown-satteri';
import type { Root } from 'hast';
import { footnoteLabels } from '../plugins/footnotes.ts';
import { mdxOptions, type ProcessorOptions } from '../processor.ts';
import { treeOf } from './pipeline.ts';

/** A heading as a table of contents needs it. */
export interface BodyHeading {
  readonly depth: number;
  /** Its id on the page. */
  readonly slug: string;
  readonly text: string;
}

/** A body ready to become HTML, as often as it is wanted. */
export interface BodyTree {
  readonly root: Readonly<Root>;
  readonly headings: readonly BodyHeading[];
}

/** Makes the tree of a body. */
export type ReadBody = (
  /** The text after the front matter. */
  body: string,
  /** Where the entry lies: its pictures and files are looked for beside it. */
  file: URL,
) => Promise<BodyTree>;

/** What `@astrojs/mdx` does up to the point where it would write a module: the same plugins in the same order. */
export function bodyReader(options: ProcessorOptions): ReadBody {
  const { mdastPlugins, hastPlugins, features } = mdxOptions(options);
  const { label, backContent, backLabel, clobberPrefix } = footnoteLabels;
  const steps = {
    mdastPlugins,
    hastPlugins: [...hastPlugins, satteriHeadingIdsPlugin()],
    // In the build the body stands after front matter: a line `---` at its very beginning is a rule.
    features: { ...features, frontmatter: false },
    footnotes: {
      footnoteLabel: label,
      footnoteBackContent: backContent,
      footnoteBackLabel: backLabel,
      clobberPrefix,
    },
  };
  return async (body, file) => {
    const astro: SatteriAstroData = {
      frontmatter: {},
      headings: [],
      localImagePaths: new Set(),
      remoteImagePaths: new Set(),
    };
    return { root: await treeOf(steps, body, file, { astro }), headings: astro.headings };
  };
}
