import { everyPage } from '../content.ts';
import { href } from '../routes/links.ts';

/** Titles and addresses of all entries, for the page 404 to look near addresses up. */
export async function GET(): Promise<Response> {
  const pages = await everyPage();
  return Response.json(pages.map(({ entry, address }) => [href(address), entry.data.title]));
}
