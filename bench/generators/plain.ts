/** The reference: a plain `astro build` of our site, as a forge or a CDN would run it. */
import path from 'node:path';
import type { Contender } from './contender.ts';
import { now, ours, writeContent } from './ours.ts';
import { peerSite } from './peer.ts';

const program = path.resolve('node_modules/astro/bin/astro.mjs');

export const plain: Contender = {
  id: 'plain',
  name: 'ours, plain build',
  most: 1000,
  block: ours.block,
  list: false,
  prepare: () =>
    Promise.resolve('ours, plain build: astro build with our blocks, documents and search index'),
  async open(entries, home) {
    await writeContent(entries, home);
    return peerSite({
      home,
      entries: 'content',
      file: 'index.mdx',
      out: 'site',
      caches: ['made'],
      made: ['made/pictures', 'made/og', 'made/office', 'made/kits'],
      command: [process.execPath, program, 'build', '--outDir', path.join(home, 'site')],
      cwd: path.resolve('.'),
      env: {
        CONTENT_DIR: path.join(home, 'content'),
        SITE_NOW: now,
        SITE_OUT_DIR: path.join(home, 'site'),
        SITE_CACHE_DIR: path.join(home, 'made'),
        CHROMIUM_PATH: '/nonexistent',
      },
    });
  },
};
