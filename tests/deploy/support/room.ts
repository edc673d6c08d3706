/** The publisher's folder as it lies on a server, with a small site in it. */
import { mkdirSync, renameSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeBook } from '../../../publish/addresses.ts';
import { roomAt } from '../../../publish/room.ts';

const page = (text: string): string =>
  `<!doctype html><html lang="ru"><title>${text}</title><h1>${text}</h1>${'<p>Слова.</p>'.repeat(60)}</html>\n`;

const first: Readonly<Record<string, string>> = {
  'index.html': page('Главная'),
  '404.html': page('Такой страницы нет'),
  '410/index.html': page('Страница удалена'),
  'news/start/index.html': page('Новость'),
  'news/old/index.html': page('Переехала'),
  'files/news/start/prikaz.pdf': '%PDF-1.7\n',
  '_astro/site.abc.js': 'export {};\n',
  'admin/index.html': page('Редакция'),
  'admin/assets/index-abc.js': 'export {};\n',
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
  };
  const gone = ['/news/deleted/'];
  const known = [...Object.keys(moved), ...gone];
  writeBook(roomAt(root), { release: 1, known, moved, gone }, base);
}

/** The second release differs by a word of the same length, and has the same times. */
export function publishAgain(root: string): void {
  release(root, 2, { ...first, 'news/start/index.html': page('Правка!') });
  point(root, 2);
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
