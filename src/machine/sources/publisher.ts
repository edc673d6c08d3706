import { absolute } from '../../routes/links.ts';
import type { Publisher } from '../publisher.ts';
import { typeset } from '../../mdx/typeset.ts';
import { now } from '../../queries/clock.ts';
import { site } from '../../queries/settings.ts';

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
