/** The publisher's folder as it lies on a server, with a small site in it. */
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeBook } from '../../../publish/addresses.ts';
import { writeNames } from '../../../publish/names.ts';
import { roomAt } from '../../../publish/room.ts';

/** A page that is worth compressing. */
export const page = (text: string): string =>
  `<!doctype html><html lang="ru"><title>${text}</title><h1>${text}</h1>${'<p>Слова.</p>'.repeat(60)}</html>\n`;

const first: Readonly<Record<string, string>> = {
  'index.html': page('Главная'),
  '404.html': page('Такой страницы нет'),
  '410/index.html': page('Страница удалена'),
  'news/start/index.html': page('Новость'),
  'news/old/index.html': page('Переехала'),
  'files/news/start/prikaz.pdf': '%PDF-1.7\n',
  'files/news/start/spisok-2.docx': 'PK',
  '_astro/site.abc.js': 'export {};\n',
  'media/news/foto.abc.webp': 'x',
  'admin/index.html': page('Редакция'),
  'admin/assets/index-abc.js': 'export {};\n'.repeat(100),
  'feed.xml': '<rss/>\n',
  'data/events.json': '{}\n',
  'events/calendar.ics': 'BEGIN:VCALENDAR\n',
  'site.webmanifest': '{}\n',
  'pagefind/pagefind.mjs': 'export {};\n',
  'pagefind/wasm.ru.pagefind': 'x',
  '.well-known/security.txt': 'Contact: mailto:a@example.org\n',
  '.hidden': 'no',
};

/** Makes `releases/1`, `current`, a file of an earlier release and the history of addresses. */
export function makeRoom(root: string, base: string): void {
  release(root, 1, first);
  point(root, 1);
  write(path.join(root, 'assets/_astro/site.old.js'), 'export {};\n');
  const moved = {
    '/news/old/': '/news/start/',
    '/files/news/old/prikaz.pdf': '/files/news/start/prikaz.pdf',
    '/s/abc/': '/news/start/',
    // An editor may write anything into `aliases`; the editor and its service stay.
    '/api/v1/': '/news/start/',
    '/admin/': '/news/start/',
  };
  const gone = ['/news/deleted/'];
  const known = [...Object.keys(moved), ...gone];
  writeBook(roomAt(root), { release: 1, known, moved, gone }, base);
  name(root, base, { 'files/news/start/spisok-2.docx': "Список 'А' (2020).docx" });
}

/** Says what files are called on a reader's disk. */
export function name(root: string, base: string, names: Readonly<Record<string, string>>): void {
  writeNames(roomAt(root), { originals: {}, names }, base);
}

/** What a publication does to the history when a page was renamed and another one deleted. */
export function moveMore(root: string, base: string): void {
  const moved = { '/news/old/': '/news/start/', '/news/pervaya/': '/news/start/' };
  const gone = ['/news/deleted/', '/news/vtoraya/'];
  writeBook(
    roomAt(root),
    { release: 2, known: [...Object.keys(moved), ...gone], moved, gone },
    base,
  );
  name(root, base, { 'files/news/start/prikaz.pdf': 'Приказ № 5.pdf' });
}

/** The second release differs by a word of the same length, and has the same times. */
export function publishAgain(root: string): void {
  release(root, 2, { ...first, 'news/start/index.html': page('Правка!') });
  point(root, 2);
}

/** A release with these files besides the usual ones, of the same times; one of the same number is thrown away. */
export function publish(
  root: string,
  number: number,
  files: Readonly<Record<string, string>>,
): void {
  rmSync(path.join(root, 'releases', String(number)), { recursive: true, force: true });
  release(root, number, { ...first, ...files });
  point(root, number);
}

function release(root: string, number: number, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, 'releases', String(number), name);
    write(file, text);
    utimesSync(file, 1_600_000_000, 1_600_000_000);
  }
}

function point(root: string, number: number): void {
  const next = path.join(root, 'next');
  symlinkSync(`releases/${number}`, next);
  renameSync(next, path.join(root, 'current'));
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
