import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { accessible } from './vite/accessible.ts';
import { drafts } from './vite/drafts.ts';
import { manual } from './vite/manual.ts';
import { quicker } from './vite/quicker.ts';
import { russianPhrases } from './vite/russian.ts';
import { unsaved } from './vite/unsaved.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const stub = (name: string) => path.join(here, 'src/stubs', name);

/** Where the site is built to; the CMS goes into its folder `admin`. */
const siteFolder = path.resolve(here, '..', process.env['SITE_OUT_DIR'] ?? 'dist');

export default defineConfig({
  root: here,
  // Relative addresses: the same files serve `/admin/` and `/digital/admin/`.
  base: './',
  publicDir: false,
  plugins: [manual(), russianPhrases(), quicker(), accessible(), drafts(), unsaved()],
  cacheDir: path.join(here, '../node_modules/.vite-admin'),
  define: {
    'process.env.NODE_ENV': '"production"',
  },
  resolve: {
    alias: [
      { find: /^ajv$/, replacement: stub('ajv.ts') },
      { find: /^ajv-errors$/, replacement: stub('ajvErrors.ts') },
      { find: /^ajv-keywords\/.*$/, replacement: stub('ajvKeywords.ts') },
      { find: /^(?:gray-matter|@iarna\/toml|tomlify-j0\.4)$/, replacement: stub('frontMatter.ts') },
      { find: /^@jsquash\/webp$/, replacement: stub('webp.ts') },
      { find: /^path$/, replacement: 'path-browserify' },
    ],
    dedupe: ['react', 'react-dom', 'dayjs', 'immutable'],
  },
  worker: {
    format: 'es',
    // Its build for pages reads character references through an element of the page; a worker has none.
    plugins: () => [
      {
        name: 'references-without-page',
        enforce: 'pre',
        resolveId: (id) =>
          id === 'decode-named-character-reference' ? require.resolve(id) : undefined,
      },
    ],
  },
  build: {
    outDir: path.join(siteFolder, 'admin'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // Chrome 109 is the last for Windows 7.
    target: ['chrome109', 'firefox115', 'safari15.6'],
    cssMinify: 'lightningcss',
    chunkSizeWarningLimit: 4000,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        index: path.join(here, 'index.html'),
        preview: path.join(here, 'src/preview/preview.css'),
      },
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: ({ names }) =>
          names.includes('preview.css') ? 'preview.css' : 'assets/[name]-[hash][extname]',
      },
    },
  },
});
