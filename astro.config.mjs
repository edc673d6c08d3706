// @ts-check
import { rmSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { blockExamples } from './src/blocks/examples-plugin.ts';
import { bodyOptions } from './src/bodyOptions.ts';
import { commitTime } from './src/queries/commitTime.ts';
import { mdxProcessor } from './src/mdx/processor.ts';
import { site } from './src/queries/settings.ts';
import { searchIndex } from './src/search/integration.ts';

process.env['SITE_NOW'] ??= commitTime();

// A cold build names a cache of its own, so that nothing kept can get into it.
const cacheDir = process.env['SITE_CACHE_DIR'] ?? './node_modules/.astro';

// Astro keeps the list of texts in the checkout and what it read of them in the cache, and writes the list anew only
// when the latter changes: after a build of other content a build of this one would look for the other's texts.
for (const file of ['.astro/content-modules.mjs', `${cacheDir}/data-store.json`])
  rmSync(file, { force: true });

/** @param {{ names: string[] }} asset */
function assetFileName({ names }) {
  return names.some((name) => name.endsWith('.css'))
    ? '_astro/[hash][extname]'
    : '_astro/[name].[hash][extname]';
}

export default defineConfig({
  site: site.address,
  base: site.base,
  outDir: process.env['SITE_OUT_DIR'] ?? './dist',
  cacheDir,
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  // Nothing is written into a page that the fixed Content-Security-Policy would have to allow.
  build: { inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false, processor: mdxProcessor(bodyOptions) },
  integrations: [mdx(), react(), searchIndex()],
  vite: {
    plugins: [blockExamples()],
    build: {
      // Windows 7 ends at Chrome 109 and Firefox 115.
      target: ['chrome109', 'firefox115', 'safari15.6'],
      assetsInlineLimit: 0,
      cssMinify: 'lightningcss',
      // By contents only: two ways to bundle the pages would name a stylesheet of one page differently.
      rolldownOptions: { output: { assetFileNames: assetFileName } },
    },
    css: {
      transformer: 'lightningcss',
      // The same browsers; `light-dark()` and nesting are compiled for them.
      lightningcss: {
        targets: { chrome: 109 << 16, firefox: 115 << 16, safari: (15 << 16) | (6 << 8) },
      },
    },
  },
});
