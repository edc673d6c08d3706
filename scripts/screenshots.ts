// Pictures of the site for people: node scripts/screenshots.ts --out <folder> [--dist dist].
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { serve } from '../publish/serve.ts';
import { openBuild } from '../tests/site/build.ts';
import { sitemapPages } from '../tests/site/pages.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    dist: { type: 'string', default: process.env.DIST ?? 'dist' },
    /** The whole page and not only its first screen. */
    full: { type: 'boolean', default: false },
  },
});
if (values.out === undefined)
  throw new Error('Укажите папку: node scripts/screenshots.ts --out docs/img');

const paths = sitemapPages(openBuild(values.dist, '/')).map(({ path: address }) => address);

/** What is shown, with the name of its picture. */
const shown: Readonly<Record<string, RegExp>> = {
  home: /^\/$/,
  news: /^\/news\/(?!category|year|organization|page)[^/]+\/$/,
  chapter: /^\/guides\/[^/]+\/(?!all)[^/]+\/$/,
  leaflet: /^\/leaflets\/[^/]+\/$/,
  form: /^\/forms\/soglasie\/$/,
  plan: /^\/plan\/$/,
  blocks: /^\/blocks\/$/,
};
const widths = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
];

const server = await serve({ root: values.dist });
const { CHROMIUM_PATH: executablePath } = process.env;
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox'],
});
mkdirSync(values.out, { recursive: true });
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of widths) {
      const page = await browser.newPage({ colorScheme, viewport, locale: 'ru-RU' });
      for (const [name, pattern] of Object.entries(shown)) {
        // The gallery is on purpose not in the sitemap.
        const address = [...paths, '/blocks/'].find((candidate) => pattern.test(candidate));
        if (address === undefined) throw new Error(`Нет страницы для «${name}»`);
        await page.goto(new URL(address, server.url).href, { waitUntil: 'networkidle' });
        const file = `${name}-${String(viewport.width)}-${colorScheme}.png`;
        await page.screenshot({ path: path.join(values.out, file), fullPage: values.full });
      }
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`Картинки: ${values.out}`);
