import { rootBuild } from '../../site/build.ts';
import { everyPage } from '../../site/pages.ts';

/** Paths of every page, the three that are not in the sitemap among them. */
export const everyPath = everyPage(rootBuild()).map(({ path }) => path);

/** `/news/plan/` is of the kind `/news/*`; pages that are made differently keep their names. */
function kindOf(path: string): string {
  const [first = '', ...rest] = path.split('/').filter(Boolean);
  const own = new Set([
    'all',
    'past',
    'relay',
    'category',
    'role',
    'status',
    'route',
    'kind',
    'year',
    'page',
    'organization',
  ]);
  // Parts of a kit are all made differently: slides, minutes, agenda.
  if (first === 'meetings') return path;
  return [first, ...rest.map((part) => (own.has(part) ? part : '*'))].join('/');
}

/** The first page of every kind: one news item, one form, one chapter. */
export const onePerKind = [
  ...new Map([...everyPath].reverse().map((path) => [kindOf(path), path])).values(),
].reverse();

/**
 * A path of the first page of a kind.
 * @throws when the site has none, so that no test passes for want of a page
 */
export function firstOf(pattern: RegExp): string {
  const found = everyPath.find((path) => pattern.test(path));
  if (found === undefined) throw new Error(`Нет страницы ${String(pattern)}`);
  return found;
}

export const newsItem = firstOf(/^\/news\/(?!category|year|organization|page)[^/]+\/$/);
export const chapter = firstOf(/^\/guides\/[^/]+\/(?!all)[^/]+\/$/);
export const form = firstOf(/^\/forms\/(?!kind)[^/]+\/$/);
export const leaflets = everyPath.filter((path) => /^\/leaflets\/[^/]+\/$/.test(path));

/** Address under `/digital/`, where the same content is built too. */
export function digitalUrl(inside = ''): string {
  const url = process.env.TEST_DIGITAL_URL;
  if (url === undefined)
    throw new Error('Нет TEST_DIGITAL_URL: тесты запускают через playwright.config.ts.');
  return new URL(inside, url).href;
}
