import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { everyFile, madeFile } from '../../documents/index.ts';
import { fileTypes, publishedEnding } from '../../pictures/index.ts';
import { everyAttached, fileAt } from '../../pictures/published.ts';
import { noteFile } from '../../queries/files.ts';

/** Files beside published entries, only of the kinds readers may download, and files made of entries. */
export const getStaticPaths = async () => {
  const made = (await everyFile()).map(({ address }) => address.replace('/files/', ''));
  return [...(await everyAttached()), ...made].map((path) => ({ params: { path } }));
};

export const GET: APIRoute = async ({ params: { path = '' } }) => {
  const ending = publishedEnding(path);
  const bytes = (await madeFile(`/files/${path}`)) ?? (await attached(path));
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': ending ? fileTypes[ending] : 'image/webp' },
  });
};

function attached(path: string): Promise<Uint8Array> {
  const file = fileAt(path);
  noteFile(file);
  return readFile(file);
}
