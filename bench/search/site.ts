/** The built site with made-up pages beside its own, indexed for every contender. */
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import { parse } from 'yaml';
import { collections } from '../../src/collections/index.ts';
import { fragmentReader } from '../../src/search/index/fragments.ts';
import { indexSite } from '../../src/search/index/indexSite.ts';
import { synonyms } from '../../src/queries/settings.ts';
import { corpusEntry } from '../corpus/entries.ts';

/** Bytes on disk of each contender's index, and milliseconds that ours took to make. */
export interface Indexed {
  readonly records: number;
  readonly ours: number;
  readonly plain: number;
  readonly mini: number;
  readonly milliseconds: number;
}

const marks = /^---$|<[^>]+>|[#*_`[\]()|>-]+/gmu;

/** A made-up entry as a page, with what search takes from it. */
function pageOf(index: number): readonly [file: string, html: string] {
  const { collection, slug, text } = corpusEntry(index);
  const [, front = '', body = ''] = text.split(/^---$/mu);
  const { title = slug, date = '' } = parse(front, { schema: 'core' }) as Record<string, string>;
  const label = Object.values(collections).find(({ name }) => name === collection)?.label ?? '';
  const facts = date
    ? `<i hidden data-pagefind-filter="year:${date.slice(0, 4)}"></i><i hidden data-pagefind-sort="date:${date}"></i><i hidden data-pagefind-meta="date:${date}"></i>`
    : '';
  const paragraphs = body
    .replace(marks, ' ')
    .split(/\n{2,}/u)
    .join('</p><p>');
  return [
    `${collection}/${slug}/index.html`,
    `<!doctype html><html lang="ru"><body><main data-pagefind-body><h1>${title}</h1><i hidden data-pagefind-filter="type:${label}"></i>${facts}<p>${paragraphs}</p></main></body></html>`,
  ];
}

function bytesUnder(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

/** Copies the built site, adds pages up to a number of records, and indexes all three ways. */
export async function makeSite(built: string, folder: string, records: number): Promise<Indexed> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(built, folder, { recursive: true });
  const own = readdirSync(path.join(built, 'pagefind/fragment')).length;
  for (let index = 0; own + index < records; index++) {
    const [file, html] = pageOf(index);
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), html);
  }
  const start = performance.now();
  const count = await indexSite({ folder, base: '/', synonyms });
  const milliseconds = performance.now() - start;
  await plainPagefind(folder);
  miniSearch(folder);
  return {
    records: count,
    ours: bytesUnder(path.join(folder, 'pagefind')) + bytesUnder(path.join(folder, 'search-data')),
    plain: bytesUnder(path.join(folder, 'plain/pagefind')),
    mini: statSync(path.join(folder, 'mini/index.json')).size,
    milliseconds,
  };
}

/** Pagefind with its own interface, as its documentation has it. */
async function plainPagefind(folder: string): Promise<void> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'ru' });
  await index?.addDirectory({ path: folder });
  await index?.writeFiles({ outputPath: path.join(folder, 'plain/pagefind') });
  await pagefind.close();
  writeFileSync(
    path.join(folder, 'plain/index.html'),
    `<!doctype html><html lang="ru"><meta charset="utf-8"><div id="search"></div><script src="pagefind/pagefind-ui.js"></script><script src="start.js"></script></html>`,
  );
  writeFileSync(
    path.join(folder, 'plain/start.js'),
    // Without its worker, whose traffic a browser neither slows down nor counts.
    `window.Worker = undefined;
new PagefindUI({ element: '#search', showImages: false, bundlePath: '/plain/pagefind/', debounceTimeoutMs: 0 });`,
  );
}

/** MiniSearch over the same texts, with its mistakes and beginnings on; the texts stay out of the index. */
function miniSearch(folder: string): void {
  const fragments = fragmentReader()(path.join(folder, 'pagefind'));
  const index = new MiniSearch({ fields: ['title', 'content'], storeFields: ['title', 'url'] });
  index.addAll(
    fragments.map(({ id, url, content, meta }) => ({ id, url, content, title: meta['title'] })),
  );
  mkdirSync(path.join(folder, 'mini'), { recursive: true });
  writeFileSync(path.join(folder, 'mini/index.json'), JSON.stringify(index));
  const code = new URL('../../node_modules/minisearch/dist/umd/index.js', import.meta.url);
  writeFileSync(path.join(folder, 'mini/minisearch.js'), readFileSync(code));
  writeFileSync(
    path.join(folder, 'mini/index.html'),
    `<!doctype html><html lang="ru"><meta charset="utf-8"><input type="search"><ol></ol><script src="start.js"></script></html>`,
  );
  writeFileSync(
    path.join(folder, 'mini/start.js'),
    `const load = async () => {
  await new Promise((done) => { const script = document.createElement('script'); script.src = 'minisearch.js'; script.onload = done; document.head.append(script); });
  return MiniSearch.loadJSON(await (await fetch('index.json')).text(), { fields: ['title', 'content'], storeFields: ['title', 'url'] });
};
let index;
const input = document.querySelector('input');
input.addEventListener('focus', () => { index ??= load(); });
input.addEventListener('input', async () => {
  const found = (await (index ??= load())).search(input.value, { fuzzy: 0.2, prefix: true, boost: { title: 3 } });
  document.querySelector('ol').replaceChildren(...found.slice(0, 10).map(({ title, url }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = url; link.textContent = title; link.className = 'found';
    item.append(link);
    return item;
  }));
});`,
  );
}
