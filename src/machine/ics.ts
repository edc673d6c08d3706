import { dayAfter, rfc3339 } from './time.ts';

/** One event of a calendar. Days and moments are as content stores them. */
export interface CalendarEvent {
  /** The same for as long as the entry lives. */
  readonly uid: string;
  /** When this version of the event was written. */
  readonly stamp: Date;
  /** Grows with every version. */
  readonly sequence: number;
  readonly start: string;
  /** The last day or the last moment. */
  readonly end?: string | undefined;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  readonly url: string;
  readonly categories: readonly string[];
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
}

/** What a calendar says of itself. */
export interface CalendarAbout {
  readonly organization: string;
  readonly product: string;
  /** For a calendar one subscribes to. */
  readonly subscription?: {
    readonly name: string;
    readonly description: string;
    /** IANA name. */
    readonly timeZone: string;
  };
}

/** Writes a calendar as RFC 5545 (with the properties of RFC 7986 for a subscription). */
export function writeCalendar(events: readonly CalendarEvent[], about: CalendarAbout): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escape(about.organization)}//${escape(about.product)}//RU`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...subscriptionLines(about.subscription),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

// The X- names are what Apple, Google and Outlook read; the others are the standard's.
function subscriptionLines(subscription: CalendarAbout['subscription']): string[] {
  if (!subscription) return [];
  const [name, description] = [escape(subscription.name), escape(subscription.description)];
  return [
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    `DESCRIPTION:${description}`,
    `X-WR-CALDESC:${description}`,
    `X-WR-TIMEZONE:${subscription.timeZone}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
  ];
}

function eventLines(event: CalendarEvent): string[] {
  const stamp = utc(event.stamp);
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${String(event.sequence)}`,
    ...timeLines(event.start, event.end),
    `SUMMARY:${escape(event.summary)}`,
    ...(event.description === undefined ? [] : [`DESCRIPTION:${escape(event.description)}`]),
    ...(event.location === undefined ? [] : [`LOCATION:${escape(event.location)}`]),
    `URL:${event.url}`,
    ...(event.categories.length === 0
      ? []
      : [`CATEGORIES:${event.categories.map(escape).join(',')}`]),
    `STATUS:${event.status}`,
    'END:VEVENT',
  ];
}

/**
 * Both ends are of one kind (3.6.1): a whole day on the left makes whole days of both, with the day after the last
 * as the end; with a time on the left, a day on the right lasts until midnight in Chita.
 */
function timeLines(start: string, end: string | undefined): string[] {
  if (!start.includes('T')) {
    const after = dayAfter((end ?? start).slice(0, 10));
    // A day nobody has to keep free: deadlines and months must not make people look busy.
    return [
      `DTSTART;VALUE=DATE:${compact(start)}`,
      `DTEND;VALUE=DATE:${compact(after)}`,
      'TRANSP:TRANSPARENT',
    ];
  }
  const lines = [`DTSTART:${utc(new Date(rfc3339(start)))}`];
  // An end is later than its start (3.8.2.2).
  if (end !== undefined && end !== start) {
    const last = end.includes('T') ? rfc3339(end) : rfc3339(dayAfter(end));
    lines.push(`DTEND:${utc(new Date(last))}`);
  }
  return lines;
}

const compact = (day: string): string => day.replaceAll('-', '');

/** `20200427T050000Z` */
function utc(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** A value of type TEXT (3.3.11); control characters, which it may not have, are left out. */
export function escape(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

/** Folds a line to at most 75 octets (3.1) between characters, never inside one. */
export function fold(line: string): string {
  const limit = 75;
  let folded = '';
  let length = 0;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (length + octets > limit) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += octets;
  }
  return folded;
}
