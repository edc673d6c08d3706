// Bodies rendered at run time against what a real build has made of the same texts, to the byte.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { components } from '../../src/blocks/components.ts';
import { bodyOptions } from '../../src/bodyOptions.ts';
import { insidePage } from '../../src/components/insidePage.tsx';
import { bodyHtml, bodyReader, type BodyComponents } from '../../src/mdx/render/index.ts';
import { splitSource } from '../../src/queries/source.ts';
import { rootBuild, textOf } from '../site/build.ts';

const site = rootBuild();
const read = bodyReader(bodyOptions);

/** The text of an entry as HTML, rendered at run time. */
async function bodyOf(file: string, shown: BodyComponents): Promise<string> {
  const { body } = splitSource(readFileSync(file, 'utf8'));
  const { root } = await read(body, pathToFileURL(path.resolve(file)));
  return bodyHtml(root.children, shown);
}

/** The page that shows an entry. */
function pageOf(file: string): string {
  const [, collection = '', slug = ''] = file.split(path.sep);
  const { data } = splitSource(readFileSync(file, 'utf8'));
  if (collection === 'pages') return `${slug}/index.html`;
  if (collection === 'glossary' || collection === 'questions') return `${collection}/index.html`;
  if (collection === 'chapters') return `guides/${String(data['guide'])}/${slug}/index.html`;
  if (collection === 'parts') return `meetings/${String(data['meeting'])}/${slug}/index.html`;
  return `${collection}/${slug}/index.html`;
}

it('gives the HTML of every text of the site', async () => {
  const files = globSync('content/*/*/index.mdx').sort();
  expect(files.length).toBeGreaterThan(100);
  for (const file of files)
    expect(textOf(site, pageOf(file)).includes(await bodyOf(file, components)), file).toBe(true);
});

it('gives the HTML of a chapter inside the page of its guide', async () => {
  for (const file of globSync('content/chapters/*/index.mdx').sort()) {
    const [, , slug = ''] = file.split(path.sep);
    const { data } = splitSource(readFileSync(file, 'utf8'));
    const page = textOf(site, `guides/${String(data['guide'])}/all/index.html`);
    const html = await bodyOf(file, { ...components, ...insidePage(slug) });
    expect(page.includes(html), file).toBe(true);
  }
});
