import { isDate } from '../fields/dates.ts';
import { site } from './settings.ts';

const inZone = new Intl.DateTimeFormat('en-CA', { timeZone: site.timeZone, dateStyle: 'short' });

/**
 * The moment a release is built for: `SITE_NOW` (ISO 8601) or, by `astro.config.mjs`, the time of the commit.
 * Never the wall clock, so that two builds of one commit are the same; readers' browsers count days themselves.
 */
export function now(): Date {
  return new Date(process.env['SITE_NOW'] ?? Date.now());
}

/** The day in Chita at the moment of the release, `YYYY-MM-DD`. */
export function today(): string {
  return inZone.format(now());
}

/** Whether a stored day or moment (Chita time) has come. */
export function hasCome(moment: string): boolean {
  return isDate(moment) ? moment <= today() : Date.parse(moment) <= now().getTime();
}
