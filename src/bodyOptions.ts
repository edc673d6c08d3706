import { withExamples } from './blocks/examples-assets.ts';
import { blocks } from './blocks/index.ts';
import type { ProcessorOptions } from './mdx/processor.ts';
import { resolveFile, resolvePicture } from './pictures/index.ts';
import { site } from './queries/settings.ts';
import { definitionOf } from './queries/terms.ts';

/** What the plugins of `src/mdx/` need to know of this site: for the build's processor and for bodies rendered at run time. */
export const bodyOptions: ProcessorOptions = {
  base: site.base,
  address: site.address,
  blocks,
  ...withExamples(site.base, resolvePicture, resolveFile),
  resolveTerm: definitionOf,
};
