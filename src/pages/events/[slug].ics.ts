import type { APIRoute } from 'astro';
import { entryOf } from '../../content.ts';
import { eventCalendar } from '../../machine/calendars.ts';
import { textResponse } from '../../machine/response.ts';
import { slugsOf } from '../../paths.ts';
import { publisher } from '../../queries/publisher.ts';

export const getStaticPaths = slugsOf('events');

export const GET: APIRoute = async ({ params }) =>
  textResponse(eventCalendar(await entryOf('events', params.slug), publisher), 'text/calendar');
