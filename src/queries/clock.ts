import { isDate } from '../fields/dates.ts';
import { idOf, noteRead } from '../memory/reads.ts';
import { site } from './settings.ts';

const nowRead = idOf('now');
const todayRead = idOf('today');
/** Every moment that has been asked after. */
const moments = new Set<string>();

/**
 * The moment a release is built for: `SITE_NOW` (ISO 8601) or, by `astro.config.mjs`, the time of the commit.
 * Never the wall clock, so that two builds of one commit are the same; readers' browsers count days themselves.
 */
export function now(): Date {
  noteRead(nowRead);
  return moment();
}

/** The day in Chita at the moment of the release, `YYYY-MM-DD`. */
export function today(): string {
  noteRead(todayRead);
  return day();
}

/** Whether a stored day or moment (Chita time) has come. */
export function hasCome(stored: string): boolean {
  moments.add(stored);
  noteRead(idOf(comeName(stored)));
  return isPast(stored);
}

/**
 * Moves a long-running renderer to the moment of another release.
 * @returns names of the sources that are different at that moment
 */
export function moveClock(to: string): string[] {
  const before = { now: moment().getTime(), day: day(), come: [...moments].map(isPast) };
  process.env['SITE_NOW'] = to;
  return [
    ...(before.now === moment().getTime() ? [] : ['now']),
    ...(before.day === day() ? [] : ['today']),
    ...[...moments].filter((stored, i) => isPast(stored) !== before.come[i]).map(comeName),
  ];
}

const comeName = (stored: string) => `come ${stored}`;

function isPast(stored: string): boolean {
  return isDate(stored) ? stored <= day() : Date.parse(stored) <= moment().getTime();
}

function moment(): Date {
  return new Date(process.env['SITE_NOW'] ?? Date.now());
}

function day(): string {
  return inZone(site.timeZone).format(moment());
}

const formats = new Map<string, Intl.DateTimeFormat>();

function inZone(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, format);
  return format;
}
