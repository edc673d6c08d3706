import type { APIRoute } from 'astro';
import { planItems } from '../../content.ts';
import { deadlinesCalendar } from '../../machine/calendars.ts';
import { textResponse } from '../../machine/response.ts';
import { publisher } from '../../machine/sources/publisher.ts';

export const GET: APIRoute = async () =>
  textResponse(deadlinesCalendar(await planItems(), publisher), 'text/calendar');
