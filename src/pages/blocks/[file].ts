import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIRoute } from 'astro';
import { examplesFolder } from '../../blocks/examples-assets.ts';

/** The pictures and files that examples of blocks name. */
export async function getStaticPaths() {
  const files = (await readdir(examplesFolder)).filter((name) => name.startsWith('primer.'));
  return files.map((file) => ({ params: { file } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await readFile(path.join(examplesFolder, params['file'] ?? ''))));
