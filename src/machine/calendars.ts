import { eventFormats } from '../collections/options/event-formats.ts';
import type { Entry } from '../queries/entries.ts';
import { writeCalendar, type CalendarEvent } from './ics.ts';
import type { Publisher } from './publisher.ts';
import { daysBetween, rfc3339 } from './time.ts';

/** The calendar file of one event. */
export function eventCalendar(event: Entry<'events'>, publisher: Publisher): string {
  return writeCalendar([calendarEvent(event, publisher)], about(publisher));
}

/** All events as a calendar to subscribe to. */
export function eventsCalendar(events: readonly Entry<'events'>[], publisher: Publisher): string {
  return writeCalendar(
    events.map((event) => calendarEvent(event, publisher)),
    {
      ...about(publisher),
      subscription: {
        name: `${publisher.title}: события`,
        description: `Семинары, собрания и заседания. ${publisher.organizationShort}`,
        timeZone: publisher.timeZone,
      },
    },
  );
}

/** Last days of the plan's measures and steps as a calendar to subscribe to; those without one are left out. */
export function deadlinesCalendar(items: readonly Entry<'plan'>[], publisher: Publisher): string {
  return writeCalendar(
    items.flatMap((item) => deadline(item, publisher) ?? []),
    {
      ...about(publisher),
      subscription: {
        name: `${publisher.title}: сроки плана`,
        description: `Последние дни мероприятий и шагов перехода. ${publisher.organizationShort}`,
        timeZone: publisher.timeZone,
      },
    },
  );
}

function about({ organizationShort, title }: Publisher) {
  return { organization: organizationShort, product: title };
}

function calendarEvent(entry: Entry<'events'>, publisher: Publisher): CalendarEvent {
  const { data } = entry;
  const cancelled = data.status === 'cancelled';
  const programme = data.programme.map(({ time, title }) =>
    time === undefined ? title : `${time} — ${title}`,
  );
  const url = publisher.absolute(`/events/${entry.id}/`);
  const text = [
    data.periodNote === undefined ? '' : `Когда: ${data.periodNote}.`,
    data.description,
    programme.join('\n'),
    `Проводит: ${data.organizer}`,
    data.link === undefined ? '' : `Подключиться: ${data.link}`,
    `Подробности: ${url}`,
  ];
  return {
    ...version(entry, publisher),
    start: data.start,
    end: data.end,
    // Many calendars do not show STATUS; nobody should travel to what is called off.
    summary: cancelled ? `Отменено: ${data.title}` : data.title,
    description: text.filter((part) => part !== '').join('\n'),
    location: data.place,
    url,
    categories: [eventFormats.find(({ value }) => value === data.format)?.label ?? data.format],
    // A period in words means that the day itself is still to be named.
    status: cancelled ? 'CANCELLED' : data.periodNote === undefined ? 'CONFIRMED' : 'TENTATIVE',
  };
}

function deadline(entry: Entry<'plan'>, publisher: Publisher): CalendarEvent | undefined {
  const { data } = entry;
  if (data.due === undefined || data.permanent) return undefined;
  const url = publisher.absolute(`/plan/${entry.id}/`);
  return {
    ...version(entry, publisher),
    start: data.due,
    summary: `Срок: ${data.title}`,
    description: [data.description, `Отвечают: ${data.responsible}`, `Подробности: ${url}`].join(
      '\n',
    ),
    url,
    categories: ['План Года'],
    status: 'CONFIRMED',
  };
}

const firstDay = '2020-01-01';

/**
 * What tells a calendar that an entry has changed; made of the entry alone, so that equal entries give equal files and a
 * release does not touch the calendars of what it did not change.
 */
function version(entry: Entry<'events' | 'plan'>, { absolute }: Publisher) {
  const changed = entry.data.updated ?? entry.data.checked ?? firstDay;
  return {
    uid: `${entry.collection}-${entry.id}@${new URL(absolute('/')).host}`,
    stamp: new Date(rfc3339(changed)),
    sequence: Math.max(0, daysBetween(firstDay, changed)),
  };
}
