/** Starlight: its own pages and components, without its search and without a sidebar of all entries. */
import path from 'node:path';
import type { Contender } from './contender.ts';
import { astroBuild, baseLayout, blockFiles, imageTag, listPage } from './astroFiles.ts';
import { install, peerSite, writeEntries, writeFiles } from './peer.ts';
import { asTag, fileOf, type Block, type Told } from './translate.ts';

const packages = { astro: '7.3.5', '@astrojs/starlight': '0.42.4', sharp: '0.35.5' };

const files = {
  'package.json': JSON.stringify({ private: true, type: 'module', dependencies: packages }),
  'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  cacheDir: './cache',
  integrations: [
    starlight({
      title: 'Замер',
      locales: { root: { label: 'Русский', lang: 'ru' } },
      pagefind: false,
      expressiveCode: false,
      sidebar: [{ label: 'Все записи', link: '/' }],
    }),
  ],
});
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: z.object({ date: z.coerce.date() }) }) }),
};
`,
  'src/layouts/Base.astro': baseLayout,
  'src/pages/index.astro': listPage('docs'),
  'src/blocks/Checklist.astro': blockFiles.Checklist,
  'src/blocks/Table.astro': blockFiles.Table,
};

/** `<Aside>` and `<Steps>` are Starlight's; what it lacks are components of the site. */
export function component(block: Block): string {
  const { name, attributes } = block;
  if (name !== 'Callout') return asTag(block, name);
  const title = attributes['title'] ?? '';
  return asTag({ ...block, attributes: { type: 'caution', title } }, 'Aside');
}

const imports = [
  "import { Aside, Steps } from '@astrojs/starlight/components';",
  "import Checklist from '../../../../blocks/Checklist.astro';",
  "import Table from '../../../../blocks/Table.astro';",
].join('\n');

/** The text of an entry: components are imported where they are used. */
export function page(entry: Told): string {
  const body = entry.body(component);
  const own = [
    ...(body.includes('\n<') ? [imports] : []),
    ...(entry.alt === undefined
      ? []
      : ["import { Image } from 'astro:assets';\nimport picture from './picture.jpg';"]),
  ].join('\n');
  const alt =
    entry.alt === undefined ? '' : `${imageTag('picture', JSON.stringify(entry.alt))}\n\n`;
  return fileOf(entry, {}, `${own}${own === '' ? '' : '\n\n'}${alt}${body}`);
}

export const starlight: Contender = {
  id: 'starlight',
  name: 'Starlight',
  block: /class="(?:block |starlight-aside|sl-steps)/u,
  list: true,
  prepare: () => install('starlight', packages),
  async open(entries, home) {
    writeFiles(home, files);
    await writeEntries(entries, path.join(home, 'src/content/docs'), 'index.mdx', page);
    return peerSite({
      home,
      entries: 'src/content/docs',
      file: 'index.mdx',
      ...astroBuild('starlight'),
    });
  },
};
