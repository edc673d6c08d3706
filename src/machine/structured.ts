import type { EventStatus } from '../collections/options/event-statuses.ts';
import { newsCategories } from '../collections/options/news-categories.ts';
import type { Entry } from '../queries/entries.ts';
import { ogAddress } from './ogAddress.ts';
import type { Publisher } from './publisher.ts';
import { latestDay, rfc3339 } from './time.ts';

/** A value of JSON; what is undefined is left out when it is written. */
export type Json = string | number | boolean | undefined | readonly Json[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A description by schema.org. */
export interface Thing extends JsonObject {
  readonly '@context': 'https://schema.org';
  readonly '@type': string;
}

/** A page or a step: what it is called and its address from the section's root. */
export interface Named {
  readonly title: string;
  readonly address: string;
}

/** One thing to do. */
export interface Step {
  readonly title: string;
  readonly text?: string;
  readonly address?: string;
}

const context = 'https://schema.org' as const;

/** EventStatusType by the state of an event. */
const statuses: Readonly<Partial<Record<string, string>>> = {
  planned: 'EventScheduled',
  moved: 'EventRescheduled',
  cancelled: 'EventCancelled',
} satisfies Record<EventStatus, string>;

/** The way from the home page to a page; the home page itself is put in front. */
export function breadcrumbList(crumbs: readonly Named[], { absolute, title }: Publisher): Thing {
  const all = [{ title, address: '/' }, ...crumbs.filter(({ address }) => address !== '/')];
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: all.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.title,
      item: absolute(crumb.address),
    })),
  };
}

/** A news item. */
export function newsArticle({ id, data }: Entry<'news'>, publisher: Publisher): Thing {
  const address = `/news/${id}/`;
  const { absolute } = publisher;
  return {
    '@context': context,
    '@type': 'NewsArticle',
    headline: data.title,
    description: data.description,
    datePublished: rfc3339(data.date),
    dateModified: rfc3339(latestDay([data.date, data.updated]) ?? data.date),
    inLanguage: 'ru',
    image: [absolute(ogAddress(address))],
    mainEntityOfPage: absolute(address),
    articleSection: newsCategories.find(({ value }) => value === data.category)?.label,
    keywords: data.tags.length > 0 ? data.tags : undefined,
    author: publisherOf(publisher),
    publisher: publisherOf(publisher),
  };
}

/** An event; a meeting without a place on the map is told by its link. */
export function eventThing({ id, data }: Entry<'events'>, publisher: Publisher): Thing {
  const address = `/events/${id}/`;
  const { absolute } = publisher;
  const online = data.format === 'webinar' || /дистанционно|онлайн/i.test(data.place);
  return {
    '@context': context,
    '@type': 'Event',
    name: data.title,
    description: data.description,
    startDate: momentOf(data.start),
    endDate: momentOf(data.end ?? data.start),
    eventStatus: `${context}/${statuses[data.status] ?? 'EventScheduled'}`,
    eventAttendanceMode: `${context}/${online ? 'Online' : 'Offline'}EventAttendanceMode`,
    location: online
      ? { '@type': 'VirtualLocation', url: data.link ?? absolute(address) }
      : { '@type': 'Place', name: data.place, address: data.place },
    organizer: { '@type': 'Organization', name: data.organizer, url: absolute('/') },
    image: [absolute(ogAddress(address))],
    url: absolute(address),
    inLanguage: 'ru',
  };
}

/** Steps to a goal: a route through the plan, a chapter of a guide. */
export function howTo(
  page: Named & { readonly description: string },
  steps: readonly Step[],
  { absolute }: Publisher,
): Thing {
  return {
    '@context': context,
    '@type': 'HowTo',
    name: page.title,
    description: page.description,
    url: absolute(page.address),
    inLanguage: 'ru',
    step: steps.map(({ title, text, address }, index) => ({
      '@type': 'HowToStep',
      position: index + 1,
      name: title,
      text: text ?? title,
      url: address === undefined ? undefined : absolute(address),
    })),
  };
}

/** The organisation behind the section. */
export function organizationThing(publisher: Publisher): Thing {
  return { '@context': context, ...publisherOf(publisher) };
}

/** The section, with its search. */
export function webSite(publisher: Publisher): Thing {
  const { absolute, title, description } = publisher;
  return {
    '@context': context,
    '@type': 'WebSite',
    name: title,
    description,
    url: absolute('/'),
    inLanguage: 'ru',
    publisher: publisherOf(publisher),
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${absolute('/search/')}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** Questions with their answers as plain text. */
export function faqPage(
  questions: readonly { readonly question: string; readonly answer: string }[],
): Thing {
  return {
    '@context': context,
    '@type': 'FAQPage',
    inLanguage: 'ru',
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
}

/** A day stays a day here: schema.org takes both. */
function momentOf(stored: string): string {
  return stored.includes('T') ? rfc3339(stored) : stored;
}

function publisherOf({ organization, organizationShort, absolute }: Publisher) {
  return {
    '@type': 'Organization',
    name: organization,
    alternateName: organizationShort,
    url: absolute('/'),
    logo: absolute('/icons/icon-512.png'),
  } as const;
}

/** JSON for a `<script type="application/ld+json">`: nothing in it can end the element or start another. */
export function jsonLdText(thing: object): string {
  return JSON.stringify(thing).replaceAll(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
