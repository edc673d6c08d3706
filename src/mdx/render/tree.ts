/** An entry's body as a tree of HTML and blocks, through the very plugins of the build, without running a program. */
import { satteriHeadingIdsPlugin, type SatteriAstroData } from '@astrojs/markdown-satteri';
import type { Root } from 'hast';
import { mdxToJs } from 'satteri';
import { mdxOptions, type ProcessorOptions } from '../processor.ts';

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

/**
 * What `@astrojs/mdx` does up to the point where it would write a module: the same parser, features and plugins, in the
 * same order. Sätteri has no call that gives the tree after its plugins, so a last plugin takes a copy of it.
 */
export function bodyReader(options: ProcessorOptions): ReadBody {
  const { mdastPlugins, hastPlugins, features } = mdxOptions(options);
  return async (body, file) => {
    const astro: SatteriAstroData = {
      frontmatter: {},
      headings: [],
      localImagePaths: new Set(),
      remoteImagePaths: new Set(),
    };
    let root: Root = { type: 'root', children: [] };
    await mdxToJs(body, {
      mdastPlugins,
      hastPlugins: [
        ...hastPlugins,
        satteriHeadingIdsPlugin(),
        {
          name: 'take-tree',
          after(found) {
            // The nodes belong to the parser's memory and are gone after this call.
            root = JSON.parse(JSON.stringify(found)) as Root;
          },
        },
      ],
      // In the build the body stands after front matter: a line `---` at its very beginning is a rule.
      features: { ...features, frontmatter: false },
      fileURL: file,
      data: { astro },
    });
    return { root, headings: astro.headings };
  };
}
