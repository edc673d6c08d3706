import { absolute } from '../../routes/links.ts';
import type { Publisher } from '../publisher.ts';
import { typeset } from '../../mdx/typeset.ts';
import { now } from '../../queries/clock.ts';
import { site } from '../../queries/settings.ts';

/** The section as feeds, calendars and structured data present it; read anew each time, since settings and time move on. */
export const publisher: Publisher = {
  get title() {
    return site.title;
  },
  get description() {
    return site.description;
  },
  get organization() {
    return site.organization;
  },
  get organizationShort() {
    return site.organizationShort;
  },
  get timeZone() {
    return site.timeZone;
  },
  get released() {
    return now();
  },
  absolute,
  typeset,
};
