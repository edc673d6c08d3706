import { expect, test } from 'vitest';
import { carryOn, emptyBook } from '../../../publish/addresses.ts';
import type { AddressBook } from '../../../publish/addresses.ts';
import type { Manifest } from '../../../publish/releases/manifest.ts';
import { chance } from '../codec/support.ts';

const names = Array.from({ length: 12 }, (_, i) => `news/n${String(i)}`);
const books = { entries: 0, published: 0, lastGood: 0, held: 0, drafts: 0, scheduled: 0 };
const rest = { commit: '', now: '', code: '', content: '', base: '/', books, pages: [] };
const none = { sources: new Map<string, string>(), twins: new Map() };

/** A release after another: the same pages, or some of them gone, come, renamed or with other short addresses. */
function next(before: Manifest | undefined, pick: (below: number) => number): Manifest {
  const name = (): string => names[pick(names.length)] ?? '';
  const release = (before?.release ?? 0) + 1;
  const files = new Map(before?.files);
  for (const file of files.keys()) files.set(file, String(release));
  const add = (file: string): void => void files.set(file, '');
  const remove = (file: string): void => void files.delete(file);
  const renamed: Record<string, string> = {};
  if (before && pick(2) === 0) {
    // Now and then as many files as before, but others.
    if (pick(3) === 0) {
      remove([...files.keys()][pick(files.size)] ?? '');
      add(`files/${name()}/ustav.pdf`);
    }
    const { moved, addresses } = before;
    return { ...rest, ...none, release, files, addresses, moved, renamed };
  }
  for (let i = 0; i < 3; i += 1) {
    add(`${name()}/index.html`);
    add(`files/${name()}/prikaz.pdf`);
    if (pick(5) < 3) remove(`${name()}/index.html`);
  }
  if (pick(2) === 0) renamed[`/${name()}/`] = pick(2) === 0 ? `/${name()}/` : name();
  if (pick(2) === 0) renamed[name()] = name();
  const addresses = addressesOf(files);
  const moved: Record<string, string> = pick(2) === 0 ? { '/s/abc/': `/${name()}/` } : {};
  if (moved['/s/abc/'] !== undefined) add('s/abc/index.html');
  return { ...rest, ...none, release, files, addresses, moved, renamed };
}

function addressesOf(files: ReadonlyMap<string, string>): Record<string, string> {
  const pages = names.filter((name) => files.has(`${name}/index.html`));
  return Object.fromEntries(pages.map((name) => [`${name}/index.mdx`, `/${name}/`]));
}

test('where nothing has come, gone or moved, the history goes on without being looked through', () => {
  const pick = chance(7);
  let before: Manifest | undefined;
  let book: AddressBook = emptyBook;
  let kept = 0;
  for (let step = 0; step < 400; step += 1) {
    const manifest = next(before, pick);
    const carried = carryOn(book, manifest, before);
    expect(carried).toEqual(carryOn(book, manifest));
    if (carried.known === book.known) kept += 1;
    [before, book] = [manifest, carried];
  }
  expect(kept).toBeGreaterThan(100);
  expect(kept).toBeLessThan(300);
  expect(book.gone.length + Object.keys(book.moved).length).toBeGreaterThan(5);
});

test('a book of before is read as it is', () => {
  const file = (name: string): [string, string] => [`news/${name}/index.html`, ''];
  const manifest: Manifest = {
    ...{ ...rest, ...none, release: 3, files: new Map([file('n2')]), moved: {}, renamed: {} },
    addresses: { 'news/n2/index.mdx': '/news/n2/' },
  };
  const known = ['/news/n0/', '/news/n1/', '/news/n2/'];
  const book: AddressBook = { release: 2, known, moved: { '/news/n0/': '/news/n1/' }, gone: [] };
  const renamed = { '/news/n1/': '/news/n2/' };
  expect(carryOn(book, { ...manifest, renamed }).moved).toEqual({
    '/news/n0/': '/news/n2/',
    '/news/n1/': '/news/n2/',
  });
  expect(carryOn(book, manifest)).toMatchObject({
    gone: ['/news/n0/', '/news/n1/'],
    leads: { '/news/n0/': '/news/n1/' },
  });
});

test('files of a renamed entry, its data and what is below it follow it', () => {
  const files = (...all: string[]): Map<string, string> => new Map(all.map((one) => [one, '']));
  const old = files(
    ...['forms/f/index.html', 'forms/f.json', 'files/forms/f/f.docx', 'files/forms/f/blank.docx'],
    ...['guides/g/index.html', 'guides/g/all/index.html', 's/all/index.html'],
    ...[
      'guides/g/c/index.html',
      'files/chapters/c/c-a4.pdf',
      'b/index.html',
      'files/pages/b/b.pdf',
    ],
  );
  const now = files(
    ...['forms/f-2/index.html', 'forms/f-2.json', 'files/forms/f-2/f-2.docx'],
    ...['files/forms/f-2/blank.docx', 'guides/h/index.html', 'guides/h/all/index.html'],
    ...['guides/h/d/index.html', 'files/chapters/d/d-a4.pdf', 'b-2/index.html'],
    'files/pages/b-2/b-2.pdf',
  );
  const first = { ...rest, ...none, release: 1, addresses: {}, renamed: {} };
  const book = carryOn(emptyBook, { ...first, files: old, moved: { '/s/all/': '/guides/g/all/' } });
  const addresses = {
    ...{ 'forms/f-2/index.mdx': '/forms/f-2/', 'guides/h/index.mdx': '/guides/h/' },
    ...{ 'chapters/d/index.mdx': '/guides/h/d/', 'pages/b-2/index.mdx': '/b-2/' },
  };
  const renamed = {
    ...{ '/forms/f/': 'forms/f', '/guides/g/': 'guides/g', '/guides/g/c/': 'chapters/c' },
    ...{ '/b/': 'pages/b', 'forms/f': 'forms/f-2', 'guides/g': 'guides/h' },
    ...{ 'chapters/c': 'chapters/d', 'pages/b': 'pages/b-2' },
  };
  const manifest = { ...first, release: 2, files: now, moved: {}, addresses, renamed };
  const { moved, gone } = carryOn(book, manifest);
  expect(gone).toEqual([]);
  expect(moved).toEqual({
    ...{ '/forms/f/': '/forms/f-2/', '/forms/f.json': '/forms/f-2.json' },
    '/files/forms/f/f.docx': '/files/forms/f-2/f-2.docx',
    '/files/forms/f/blank.docx': '/files/forms/f-2/blank.docx',
    ...{ '/guides/g/': '/guides/h/', '/guides/g/c/': '/guides/h/d/' },
    ...{ '/guides/g/all/': '/guides/h/all/', '/s/all/': '/guides/h/all/' },
    '/files/chapters/c/c-a4.pdf': '/files/chapters/d/d-a4.pdf',
    ...{ '/b/': '/b-2/', '/files/pages/b/b.pdf': '/files/pages/b-2/b-2.pdf' },
  });
});
