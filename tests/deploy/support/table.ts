/** What any server of the site answers. Addresses are below the base; `{base}` in an expected value is the base. */
export interface Expected {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly is?: Readonly<Record<string, string | RegExp | undefined>>;
  readonly text?: string | RegExp;
}

const immutable = 'public, max-age=31536000, immutable';
const html = 'text/html; charset=utf-8';

export const table: readonly Expected[] = [
  {
    path: '',
    status: 200,
    text: /Главная/u,
    is: { 'content-type': html, 'cache-control': 'no-cache' },
  },
  { path: '', method: 'HEAD', status: 200, text: '' },
  { path: '', method: 'POST', status: 405, text: /только для чтения/u, is: { allow: 'GET, HEAD' } },
  {
    path: 'files/news/start/prikaz.pdf',
    method: 'POST',
    status: 405,
    text: /только для чтения/u,
    is: { 'content-type': 'text/plain; charset=utf-8', 'content-disposition': undefined },
  },
  { path: 'news/start/', status: 200, text: /Новость/u },
  { path: 'news/start', status: 301, is: { location: '{base}news/start/' } },
  { path: 'news/start?x=1', status: 301, is: { location: '{base}news/start/?x=1' } },
  {
    path: 'nothing/',
    status: 404,
    text: /Такой страницы нет/u,
    is: { 'content-type': html, 'cache-control': 'no-cache' },
  },
  // Folders without a page of their own.
  ...['files/', 'files/news/', '_astro/', 'media/news/', 'data/', '.well-known/'].map((path) => ({
    ...{ path, status: 404, text: /Такой страницы нет/u },
    is: { 'content-type': html, 'cache-control': 'no-cache', etag: undefined },
  })),
  {
    path: '_astro/nothing.js',
    status: 404,
    text: /Такой страницы нет/u,
    is: { 'cache-control': 'no-cache' },
  },
  {
    path: '_astro/site.abc.js',
    status: 200,
    is: { 'cache-control': immutable, 'content-type': 'text/javascript; charset=utf-8' },
  },
  {
    path: 'files/news/start/prikaz.pdf',
    status: 200,
    is: {
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''prikaz.pdf",
      'cache-control': 'no-cache',
    },
  },
  { path: 'files/news/start/nothing.pdf', status: 404, is: { 'content-disposition': undefined } },
  { path: 'feed.xml', status: 200, is: { 'content-type': 'application/rss+xml; charset=utf-8' } },
  {
    path: 'data/events.json',
    status: 200,
    is: { 'content-type': 'application/json; charset=utf-8' },
  },
  {
    path: 'events/calendar.ics',
    status: 200,
    is: { 'content-type': 'text/calendar; charset=utf-8' },
  },
  {
    path: 'site.webmanifest',
    status: 200,
    is: { 'content-type': 'application/manifest+json; charset=utf-8' },
  },
  {
    path: 'pagefind/pagefind.mjs',
    status: 200,
    is: { 'content-type': 'text/javascript; charset=utf-8' },
  },
  {
    path: 'pagefind/wasm.ru.pagefind',
    status: 200,
    is: { 'content-type': 'application/octet-stream' },
  },
  {
    path: '.well-known/security.txt',
    status: 200,
    is: { 'content-type': 'text/plain; charset=utf-8' },
  },
  { path: '.hidden', status: 404, text: /Такой страницы нет/u },
  { path: '.git/config', status: 404 },
  { path: '%2egit/config', status: 404 },
  { path: 'news//start/', status: 404 },
  {
    path: '',
    headers: { 'Accept-Encoding': 'gzip' },
    status: 200,
    is: { 'content-encoding': 'gzip', vary: /Accept-Encoding/u },
  },
  {
    path: '',
    headers: { 'Accept-Encoding': 'identity' },
    status: 200,
    is: { 'content-encoding': undefined },
  },
];

/** What a server answers that knows the history of addresses. */
export const history: readonly Expected[] = [
  { path: 'news/old/', status: 301, is: { location: '{base}news/start/' } },
  { path: 'news/old', status: 301, is: { location: '{base}news/start/' } },
  { path: 's/abc', status: 301, is: { location: '{base}news/start/' } },
  {
    path: 'files/news/old/prikaz.pdf',
    status: 301,
    is: { location: '{base}files/news/start/prikaz.pdf' },
  },
  {
    path: 'news/deleted/',
    status: 410,
    text: /Страница удалена/u,
    is: { 'content-type': html, 'cache-control': 'no-cache' },
  },
  { path: 'news/deleted', status: 410, text: /Страница удалена/u },
  {
    path: 'files/news/start/spisok-2.docx',
    status: 200,
    is: {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('Список')}%20%27${encodeURIComponent('А')}%27%20%282020%29.docx`,
    },
  },
  { path: '_astro/site.old.js', status: 200, is: { 'cache-control': immutable } },
];
