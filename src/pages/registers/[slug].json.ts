import type { APIRoute } from 'astro';
import { entryOf } from '../../content.ts';
import { textResponse } from '../../machine/response.ts';
import { slugsOf } from '../../routes/slugs.ts';

export const getStaticPaths = slugsOf('registers');

/** The columns of a register as plain data, for the reader's browser to check a filled-in file by. */
export const GET: APIRoute = async ({ params }) => {
  const { columns } = (await entryOf('registers', params['slug'])).data;
  return textResponse(JSON.stringify(columns), 'application/json');
};
