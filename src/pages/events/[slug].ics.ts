import type { APIRoute } from 'astro';
import { entryOf } from '../../content.ts';
import { eventCalendar } from '../../machine/calendars.ts';
import { textResponse } from '../../machine/response.ts';
import { slugsOf } from '../../routes/slugs.ts';
import { publisher } from '../../machine/sources/publisher.ts';

export const getStaticPaths = slugsOf('events');

export const GET: APIRoute = async ({ params }) =>
  textResponse(eventCalendar(await entryOf('events', params.slug), publisher), 'text/calendar');
