import type { APIRoute } from 'astro';
import { allEvents } from '../../content.ts';
import { eventsCalendar } from '../../machine/calendars.ts';
import { textResponse } from '../../machine/response.ts';
import { publisher } from '../../machine/sources/publisher.ts';

export const GET: APIRoute = async () =>
  textResponse(eventsCalendar(await allEvents(), publisher), 'text/calendar');
