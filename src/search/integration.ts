import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { site, synonyms } from '../queries/settings.ts';
import { indexSite } from './index/indexSite.ts';

/** Builds the search index over the finished pages. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const count = await indexSite({
          folder: fileURLToPath(dir),
          base: site.base,
          synonyms,
        });
        logger.info(`В поиске записей: ${String(count)}`);
      },
    },
  };
}
