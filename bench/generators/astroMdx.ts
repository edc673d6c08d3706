/** Astro's own content collection of MDX: one page per entry and one list. */
import path from 'node:path';
import type { Contender } from './contender.ts';
import { astroBuild, baseLayout, blockFiles, imageTag, listPage } from './astroFiles.ts';
import { install, peerSite, writeEntries, writeFiles } from './peer.ts';
import { asTag, blockNames, fileOf } from './translate.ts';

const packages = { astro: '7.3.5', '@astrojs/mdx': '8.0.2', sharp: '0.35.5' };

const files = {
  'package.json': JSON.stringify({ private: true, type: 'module', dependencies: packages }),
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({ site: 'https://cifra.example', cacheDir: './cache', integrations: [mdx()] });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const entries = defineCollection({
  loader: glob({ base: './entries', pattern: '**/index.mdx' }),
  schema: ({ image }) =>
    z.object({
      title: z.string(),
      description: z.string().optional(),
      date: z.coerce.date(),
      picture: z.object({ src: image(), alt: z.string() }).optional(),
    }),
});
export const collections = { entries };
`,
  'src/layouts/Base.astro': baseLayout,
  'src/pages/index.astro': listPage('entries'),
  'src/pages/[...slug].astro': `---
import { Image } from 'astro:assets';
import { getCollection, render } from 'astro:content';
import Base from '../layouts/Base.astro';
${blockNames.map((name) => `import ${name} from '../blocks/${name}.astro';`).join('\n')}

export async function getStaticPaths() {
  return (await getCollection('entries')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { title, description, date, picture } = entry.data;
const { Content } = await render(entry);
const day = date.toISOString().slice(0, 10);
---
<Base title={title} description={description}><h1>{title}</h1>
<p><time datetime={day}>{day.split('-').reverse().join('.')}</time></p>
{picture && ${imageTag('picture.src', '{picture.alt}')}}
<Content components={{ ${blockNames.join(', ')} }} /></Base>
`,
  ...Object.fromEntries(blockNames.map((name) => [`src/blocks/${name}.astro`, blockFiles[name]])),
};

export const astroMdx: Contender = {
  id: 'astro-mdx',
  name: 'Astro, MDX',
  block: /<(?:aside|div|figure) class="block /u,
  list: true,
  prepare: () => install('astro-mdx', packages),
  async open(entries, home) {
    writeFiles(home, files);
    await writeEntries(entries, path.join(home, 'entries'), 'index.mdx', (entry) =>
      fileOf(
        entry,
        entry.alt === undefined ? {} : { picture: { src: './picture.jpg', alt: entry.alt } },
        entry.body((block) => asTag(block, block.name)),
      ),
    );
    return peerSite({
      home,
      entries: 'entries',
      file: 'index.mdx',
      ...astroBuild('astro-mdx'),
    });
  },
};
