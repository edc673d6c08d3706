/** Keys that each type must have: Google's required and recommended ones that we always know. */
const required: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: [
    'headline',
    'description',
    'datePublished',
    'dateModified',
    'author',
    'publisher',
    'image',
    'mainEntityOfPage',
  ],
  Event: ['name', 'startDate', 'location', 'eventStatus', 'eventAttendanceMode', 'organizer'],
  HowTo: ['name', 'step'],
  HowToStep: ['name'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  Organization: ['name', 'url'],
  WebSite: ['name', 'url'],
  Place: ['name'],
  PostalAddress: [],
  VirtualLocation: ['url'],
  SearchAction: ['target', 'query-input'],
  EntryPoint: ['urlTemplate'],
  FAQPage: ['mainEntity'],
  Question: ['name', 'acceptedAnswer'],
  Answer: ['text'],
  ImageObject: ['url'],
  ContactPoint: [],
};

/** A day, or a moment with its zone. */
const moment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?$/;

/**
 * Checks data of a page for search engines.
 * @param text content of `<script type="application/ld+json">`
 * @returns what is wrong, in Russian
 */
export function jsonLdFindings(text: string): string[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return [`JSON-LD не читается: ${String(error)}`];
  }
  if (!isRecord(data) || data['@context'] !== 'https://schema.org') return ['JSON-LD без @context'];
  return nodeFindings(data);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nodeFindings(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(nodeFindings);
  if (!isRecord(node)) return [];
  const type = typeof node['@type'] === 'string' ? node['@type'] : '';
  const keys = required[type];
  if (keys === undefined) return [`неизвестный тип «${type}»`];
  const missing = keys
    .filter((key) => node[key] === undefined || node[key] === '')
    .map((key) => `${type}: нет ${key}`);
  const dates = Object.entries(node)
    .filter(
      ([key, value]) => /[dD]ate/.test(key) && typeof value === 'string' && !moment.test(value),
    )
    .map(([key, value]) => `${type}.${key}: «${String(value)}»`);
  const inside = Object.values(node).flatMap((value) =>
    typeof value === 'object' ? nodeFindings(value) : [],
  );
  return [...missing, ...dates, ...positions(node), ...inside];
}

/** Positions of a list count from 1. */
function positions(node: Record<string, unknown>): string[] {
  const list = node['itemListElement'];
  if (!Array.isArray(list)) return [];
  const wrong = list.some((item, index) => !isRecord(item) || item['position'] !== index + 1);
  return wrong ? ['BreadcrumbList: номера не по порядку'] : [];
}
