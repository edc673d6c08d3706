import { absolute } from '../links.ts';
import type { Publisher } from '../machine/publisher.ts';
import { typeset } from '../mdx/typeset.ts';
import { now } from './clock.ts';
import { site } from './settings.ts';

/** The section as feeds, calendars and structured data present it. */
export const publisher: Publisher = {
  title: site.title,
  description: site.description,
  organization: site.organization,
  organizationShort: site.organizationShort,
  timeZone: site.timeZone,
  absolute,
  typeset,
  released: now(),
};
