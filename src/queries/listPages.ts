import { documentKinds } from '../collections/options/document-kinds.ts';
import { formKinds } from '../collections/options/form-kinds.ts';
import { levels } from '../collections/options/levels.ts';
import { newsCategories } from '../collections/options/news-categories.ts';
import { remember } from '../memory/remember.ts';
import { numberedPaths } from '../routes/numberedPages.ts';
import { lastChange } from './changed.ts';
import { published, type Entry } from './entries.ts';
import { allEvents, eventsPast } from './events.ts';
import { everyEntry } from './everyEntry.ts';
import { allGuides, chaptersOf } from './kits.ts';
import { allDocuments, allQuestions, relayChain } from './library.ts';
import {
  newsAbout,
  newsIn,
  newsOfYear,
  newsOrganizations,
  newsYears,
  publishedNews,
} from './news.ts';
import { planItems, routeOf } from './plan.ts';
import { planViews } from './planViews.ts';

/** A page that shows several entries. */
export interface ListPage {
  /** From the section's root, without base. */
  readonly address: string;
  readonly title: string;
  /** The day of the last change of what it lists. */
  readonly changed?: string;
}

/** Every page that is not of one entry, but for search, the gallery and the page of errors; parents come first. */
export const listPages = remember('listPages', async (): Promise<ListPage[]> => {
  const all = await everyEntry();
  return [
    page('/', 'Главная', all),
    ...(await newsLists()),
    ...(await guideLists()),
    page('/leaflets/', 'Листовки', await published('leaflets')),
    page('/meetings/', 'Комплекты собраний', await published('meetings')),
    ...(await formLists()),
    page('/registers/', 'Реестры', await published('registers')),
    ...(await documentLists()),
    page('/events/', 'События', await allEvents()),
    page('/events/past/', 'Прошедшие события', await eventsPast()),
    ...(await planLists()),
    page('/organizations/', 'Организации', await published('organizations')),
    page('/organizations/relay/', 'Эстафета «Цифровая прогрессия»', await relayChain()),
    page('/glossary/', 'Словарь', await published('glossary')),
    page('/questions/', 'Вопросы и ответы', await allQuestions()),
    page('/data/', 'Открытые данные', await planItems()),
    page('/site-map/', 'Карта сайта', all),
  ];
});

function page(address: string, title: string, entries: readonly Entry[]): ListPage {
  const changed = lastChange(entries);
  return { address, title, ...(changed === undefined ? {} : { changed }) };
}

async function newsLists(): Promise<ListPage[]> {
  const news = await publishedNews();
  const first = page('/news/', 'Новости', news);
  const numbered = numberedPaths(news.length).map(({ params }) =>
    params.page === undefined
      ? first
      : {
          ...first,
          address: `/news/${params.page}/`,
          title: `Новости, страница ${params.page.replace('page/', '')}`,
        },
  );
  const categories = newsCategories.map(async ({ value, label }) =>
    page(`/news/category/${value}/`, `Новости: ${label.toLowerCase()}`, await newsIn(value)),
  );
  const years = (await newsYears()).map(async (year) =>
    page(`/news/year/${year}/`, `Новости ${year} года`, await newsOfYear(year)),
  );
  const organizations = (await newsOrganizations()).map(async ({ id, data: { title } }) =>
    page(`/news/organization/${id}/`, `Новости: ${title}`, await newsAbout(id)),
  );
  return [...numbered, ...(await Promise.all([...categories, ...years, ...organizations]))];
}

async function guideLists(): Promise<ListPage[]> {
  const guides = await allGuides();
  const whole = guides.map(async (guide) =>
    page(`/guides/${guide.id}/all/`, `${guide.data.title}: целиком`, [
      guide,
      ...(await chaptersOf(guide.id)),
    ]),
  );
  return [page('/guides/', 'Пособия', guides), ...(await Promise.all(whole))];
}

async function formLists(): Promise<ListPage[]> {
  const forms = await published('forms');
  return [page('/forms/', 'Бланки', forms), ...kindLists(forms, formKinds, '/forms/', 'Бланки')];
}

async function documentLists(): Promise<ListPage[]> {
  const documents = await allDocuments();
  const years = [...new Set(documents.map(({ data }) => data.date.slice(0, 4)))];
  return [
    page('/documents/', 'Документы', documents),
    ...kindLists(documents, documentKinds, '/documents/', 'Документы'),
    ...years.map((year) =>
      page(
        `/documents/year/${year}/`,
        `Документы ${year} года`,
        documents.filter(({ data }) => data.date.startsWith(year)),
      ),
    ),
  ];
}

/** A page per kind that has entries. */
function kindLists(
  entries: readonly Entry<'forms' | 'documents'>[],
  kinds: readonly { readonly value: string; readonly label: string }[],
  root: string,
  title: string,
): ListPage[] {
  return kinds.flatMap(({ value, label }) => {
    const found = entries.filter(({ data }) => data.kind === value);
    return found.length === 0
      ? []
      : page(`${root}kind/${value}/`, `${title}: ${label.toLowerCase()}`, found);
  });
}

async function planLists(): Promise<ListPage[]> {
  const views = (await planViews()).map(({ address, title, items }) => page(address, title, items));
  const routes = levels.map(async ({ value, full }) =>
    page(`/plan/route/${value}/`, `Маршрут: ${full.toLowerCase()}`, await routeOf(value)),
  );
  return [
    page('/plan/', 'План Года цифровизации', await planItems()),
    ...views,
    ...(await Promise.all(routes)),
  ];
}
