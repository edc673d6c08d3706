/** Structured data (JSON-LD) of this section's pages: the builders of `structured.ts` with the section's own name. */
import type { Entry } from '../queries/entries.ts';
import { publisher } from './sources/publisher.ts';
import * as build from './structured.ts';
import type { Named, Step, Thing } from './structured.ts';

export { faqPage as faqData, jsonLdText } from './structured.ts';

/** The way from the home page to a page, which is the last crumb. */
export const breadcrumbData = (crumbs: readonly Named[]): Thing =>
  build.breadcrumbList(crumbs, publisher);

/** A news item. */
export const newsData = (entry: Entry<'news'>): Thing => build.newsArticle(entry, publisher);

/** An event. */
export const eventData = (entry: Entry<'events'>): Thing => build.eventThing(entry, publisher);

/** Steps to a goal: a route through the plan, a chapter of a guide. */
export const howToData = (
  page: Named & { readonly description: string },
  steps: readonly Step[],
): Thing => build.howTo(page, steps, publisher);

/** The organisation behind the section, for the home page. */
export const organizationData = (): Thing => build.organizationThing(publisher);

/** The section with its search, for the home page. */
export const websiteData = (): Thing => build.webSite(publisher);
