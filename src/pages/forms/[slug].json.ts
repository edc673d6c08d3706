import type { APIRoute } from 'astro';
import { entryOf } from '../../content.ts';
import { formKit } from '../../documents/index.ts';
import { textResponse } from '../../machine/response.ts';
import { slugsOf } from '../../routes/slugs.ts';

export const getStaticPaths = slugsOf('forms');

/** A form as plain data, for the reader's browser to fill in. */
export const GET: APIRoute = async ({ params }) =>
  textResponse(
    JSON.stringify(await formKit(await entryOf('forms', params['slug']))),
    'application/json',
  );
