import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Builds the search index over the finished pages, into `pagefind/` beside them. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const path = fileURLToPath(dir);
        const { index, errors } = await pagefind.createIndex({ forceLanguage: 'ru' });
        if (!index) throw new Error(`Поисковый указатель не создан: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path });
        const written = await index.writeFiles({ outputPath: `${path}pagefind` });
        await pagefind.close();
        const failed = [...added.errors, ...written.errors];
        if (failed.length > 0)
          throw new Error(`Поисковый указатель не записан: ${failed.join('; ')}`);
        logger.info(`В поиске страниц: ${added.page_count}`);
      },
    },
  };
}
