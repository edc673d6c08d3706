import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import {
  deadlinesCalendar,
  eventCalendar,
  eventsCalendar,
} from '../../../src/machine/calendars.ts';
import { escape, fold } from '../../../src/machine/ics.ts';
import { entry, measure, publisher, seminar } from './fixtures.ts';

/** The events of a calendar as an independent reader sees them. */
function read(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[]);
  return calendar
    .getAllSubcomponents('vevent')
    .map((component) => ({ component, event: new ICAL.Event(component) }));
}

describe('fold', () => {
  it('keeps lines within 75 octets and characters whole', () => {
    const line = `SUMMARY:${'Электронный профсоюзный билет 🎫 '.repeat(12)}`;
    const lines = fold(line).split('\r\n');
    expect(lines.length).toBeGreaterThan(5);
    for (const part of lines) {
      expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
      expect(part).not.toContain('\uFFFD');
    }
    expect(lines.map((part, index) => (index === 0 ? part : part.slice(1))).join('')).toBe(line);
  });

  it('leaves a line of exactly 75 octets alone', () => {
    expect(fold('a'.repeat(75))).toBe('a'.repeat(75));
    expect(fold('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
  });
});

describe('escape', () => {
  it('escapes what separates values and drops control characters', () => {
    expect(escape('a;b,c\\d\r\ne\u0007')).toBe(String.raw`a\;b\,c\\d\ne`);
  });
});

describe('eventCalendar', () => {
  const ics = eventCalendar(entry('events', 'seminar', seminar), publisher);

  it('has CRLF ends only', () => {
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('gives Chita time as UTC', () => {
    expect(ics).toContain('\r\nDTSTART:20200427T050000Z\r\n');
    expect(ics).toContain('\r\nDTEND:20200427T070000Z\r\n');
    expect(ics).toContain('\r\nDTSTAMP:20200304T150000Z\r\n');
  });

  it('is read back by an independent library', () => {
    const [{ event, component } = expect.fail()] = read(ics);
    expect(event.uid).toBe('events-seminar@example.ru');
    expect(event.summary).toBe('Семинар');
    expect(event.location).toBe('г. Чита; зал, уточните');
    expect(event.description).toContain(
      'Проводит: Крайком\nПодробности: https://example.ru/digital/events/seminar/',
    );
    expect(event.sequence).toBe(64);
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(component.getFirstPropertyValue('url')).toBe(
      'https://example.ru/digital/events/seminar/',
    );
  });

  it('ends whole days on the day after the last', () => {
    const days = { ...seminar, start: '2020-07-01', end: '2020-12-31', periodNote: 'II полугодие' };
    const long = eventCalendar(entry('events', 'praktikum', days), publisher);
    expect(long).toContain('DTSTART;VALUE=DATE:20200701\r\nDTEND;VALUE=DATE:20210101\r\n');
    const [{ component, event } = expect.fail()] = read(long);
    expect(event.startDate.isDate).toBe(true);
    expect(component.getFirstPropertyValue('status')).toBe('TENTATIVE');
  });

  it('never mixes a time with a day', () => {
    const mixed = eventCalendar(entry('events', 'x', { ...seminar, end: '2020-04-28' }), publisher);
    expect(mixed).toContain('DTEND:20200428T150000Z');
    const open = eventCalendar(entry('events', 'x', { ...seminar, end: '' }), publisher);
    expect(open).not.toContain('DTEND');
    // RFC 5545, 3.8.2.2: an end is later than the start.
    const moment = eventCalendar(
      entry('events', 'x', { ...seminar, end: seminar.start }),
      publisher,
    );
    expect(moment).not.toContain('DTEND');
  });

  it('says that a cancelled event is cancelled', () => {
    const [{ component, event } = expect.fail()] = read(
      eventCalendar(entry('events', 'x', { ...seminar, status: 'cancelled' }), publisher),
    );
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.summary).toBe('Отменено: Семинар');
  });

  it('is the same in every release when an entry has no date of its own', () => {
    const event = entry('events', 'x', { ...seminar, checked: '' });
    const later = { ...publisher, released: new Date('2026-11-27T10:00:00+09:00') };
    expect(eventCalendar(event, later)).toBe(eventCalendar(event, publisher));
    expect(eventCalendar(event, later)).toContain('DTSTAMP:20191231T150000Z\r\n');
  });
});

describe('subscriptions', () => {
  it('hold all events under their own UIDs', () => {
    const ics = eventsCalendar(
      ['a', 'b'].map((id) => entry('events', id, seminar)),
      publisher,
    );
    expect(ics).toContain('X-WR-TIMEZONE:Asia/Chita');
    expect(ics).toContain('REFRESH-INTERVAL;VALUE=DURATION:P1D');
    expect(read(ics).map(({ event }) => event.uid)).toEqual([
      'events-a@example.ru',
      'events-b@example.ru',
    ]);
  });

  it('hold the last days of the plan', () => {
    const items = [
      entry('plan', 'meropriyatie-04', measure),
      entry('plan', 'meropriyatie-05', { ...measure, due: '' }),
      entry('plan', 'meropriyatie-06', { ...measure, permanent: true }),
    ];
    const [only = expect.fail(), ...rest] = read(deadlinesCalendar(items, publisher));
    expect(rest).toEqual([]);
    expect(only.event.summary).toBe('Срок: Собрать согласия');
    expect(only.event.startDate.toString()).toBe('2020-05-31');
    expect(only.event.endDate.toString()).toBe('2020-06-01');
  });
});
