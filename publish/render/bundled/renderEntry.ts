/** Bodies rendered at run time, in place of Astro's compiled modules (`src/renderEntry.ts`). */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { components } from '../../../src/blocks/components.ts';
import type { CollectionName } from '../../../src/collections/index.ts';
import type { Entry } from '../../../src/content.ts';
import { bodyHtml } from '../../../src/mdx/render/index.ts';
import { remember } from '../../../src/memory/remember.ts';
import { entryOf } from '../../../src/queries/entries.ts';
import { contentRoot } from '../../../src/queries/root.ts';
import { bodyComponent, htmlOf, readBody } from './body.ts';

const fileOf = (collection: string, id: string) =>
  path.resolve(contentRoot, collection, id, 'index.mdx');

/** The body as its own page shows it. Trees are not kept: they take ten times the room of their HTML. */
const ownBody = remember('body', async (collection: CollectionName, id: string) => {
  const { body = '' } = await entryOf(collection, id);
  const { root, headings } = await readBody(body, pathToFileURL(fileOf(collection, id)));
  return { html: bodyHtml(root.children, components), headings };
});

/** See `src/renderEntry.ts`. */
export async function renderEntry(entry: Entry) {
  const { collection, id } = entry;
  const { html, headings } = await ownBody(collection, id);
  const Body = bodyComponent((shown) =>
    shown === components
      ? Promise.resolve(html)
      : htmlOf(entry.body ?? '', fileOf(collection, id), shown),
  );
  return { Body, headings, components };
}
