/**
 * The only door to content. Pages, feeds and documents ask here by name; drafts, order and «today» (in Chita)
 * are decided behind it and nowhere else.
 */
export { addressOf, shortAddressOf } from './queries/addresses.ts';
export { hasCome, now, today } from './queries/clock.ts';
export { compare, entriesOf, entryOf, published, type Entry } from './queries/entries.ts';
export { allEvents, eventsAhead, eventsPast, lastDay } from './queries/events.ts';
export { allGuides, chaptersOf, partsOf } from './queries/kits.ts';
export {
  allDocuments,
  allQuestions,
  byTitle,
  relayChain,
  replacementOf,
} from './queries/library.ts';
export { neighbours, neighboursOf } from './queries/neighbours.ts';
export {
  latestNews,
  newsAbout,
  newsIn,
  newsOfYear,
  newsOrganizations,
  newsYears,
  publishedNews,
} from './queries/news.ts';
export { newestOf } from './queries/newestOf.ts';
export { dueSoon, permanentItems, planItems, routeOf } from './queries/plan.ts';
export { planAddress, planViews, type PlanView } from './queries/planViews.ts';
export { materialsOf, mentionsOf } from './queries/related.ts';
export { relatedNews } from './queries/relatedNews.ts';
export { menu, roles, site, synonyms } from './queries/settings.ts';
export { destinationOf, movedAddresses, type Moved } from './queries/moved.ts';
export { answeredQuestions } from './queries/faq.ts';
export { listPages, type ListPage } from './queries/listPages.ts';
export { entryAt, everyPage, type SitePage } from './queries/pages.ts';
export { shortTextsOf, type ShortText } from './queries/shortTexts.ts';
