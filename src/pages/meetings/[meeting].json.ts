import type { APIRoute } from 'astro';
import { entryOf } from '../../content.ts';
import { downloadsOf, kitOf } from '../../documents/index.ts';
import { textResponse } from '../../machine/response.ts';
import { slugsOf } from '../../routes/slugs.ts';

export const getStaticPaths = slugsOf('meetings', 'meeting');

/** The papers of a kit as plain data, for the reader's browser to fill in. */
export const GET: APIRoute = async ({ params }) => {
  const kit = await kitOf(await entryOf('meetings', params['meeting']), downloadsOf);
  return textResponse(JSON.stringify(kit), 'application/json');
};
