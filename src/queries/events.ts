import { remember } from '../memory/remember.ts';
import { today } from './clock.ts';
import { compare, published, type Entry } from './entries.ts';

/** The last day of an event, `YYYY-MM-DD`. */
export function lastDay({ data }: Entry<'events'>): string {
  return (data.end ?? data.start).slice(0, 10);
}

/** All events by their beginning. */
export const allEvents = remember('allEvents', async () =>
  (await published('events')).toSorted(
    (a, b) => compare(a.data.start, b.data.start) || compare(a.id, b.id),
  ),
);

/** Events that are not over on the day of the release, the nearest first. */
export const eventsAhead = remember('eventsAhead', async () =>
  (await allEvents()).filter((event) => lastDay(event) >= today()),
);

/** Events that are over, the latest first. */
export const eventsPast = remember('eventsPast', async () =>
  (await allEvents()).filter((event) => lastDay(event) < today()).reverse(),
);
