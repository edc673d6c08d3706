import type { APIRoute } from 'astro';
import { entryOf } from '../../content.ts';
import { csv } from '../../machine/csv.ts';
import { textResponse } from '../../machine/response.ts';
import { slugsOf } from '../../routes/slugs.ts';

export const getStaticPaths = slugsOf('registers');

/** The blank table of a register: a row of headings that any spreadsheet opens. */
export const GET: APIRoute = async ({ params }) => {
  const { data } = await entryOf('registers', params['slug']);
  return textResponse(
    csv(
      data.columns.map(({ title }) => title),
      [],
    ),
    'text/csv',
  );
};
