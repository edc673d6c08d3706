// What the index of a built site is worth to readers, and what indexing promises.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import * as pagefind from 'pagefind';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputs } from '../../scripts/checks/checks.ts';
import { openSearch, type SiteSearch } from '../../scripts/search-quality/engines.ts';
import { libraryOf } from '../../src/search/index/stored.ts';
import { askAll, qualityOf, type Outcome } from '../../scripts/search-quality/evaluate.ts';
import { readQuestions } from '../../scripts/search-quality/questions.ts';
import { fileText } from '../../src/search/index/fileText.ts';
import { indexSite } from '../../src/search/index/indexSite.ts';
import { vocabularyBudget } from '../../src/search/index/vocabulary.ts';

const site = process.env['DIST'] ?? outputs.site;

describe('golden questions', () => {
  let search: SiteSearch;
  let measured: Outcome[];

  beforeAll(async () => {
    search = await openSearch(site);
    measured = await askAll(
      search.ours,
      readQuestions().filter(({ set }) => set === 'measuring'),
    );
  });

  afterAll(() => search.close());

  it('are at least 150, half of them only to measure', () => {
    expect(readQuestions().length).toBeGreaterThanOrEqual(150);
    expect(measured.length).toBeGreaterThanOrEqual(75);
  });

  it('find an answer among the first three in 95 % of cases', () => {
    expect(qualityOf(measured).hit).toBeGreaterThanOrEqual(0.95);
  });

  it('are left without any result in 2 % at most', () => {
    expect(qualityOf(measured).empty).toBeLessThanOrEqual(0.02);
  });

  it('never get a first result that has nothing to do with them', () => {
    const wrong = measured.filter((outcome) => outcome.wrong);
    expect(wrong.map(({ question, results }) => [question.asked, results[0]?.address])).toEqual([]);
  });
});

describe('the data beside Pagefind', () => {
  const size = (name: string) =>
    brotliCompressSync(readFileSync(path.join(site, 'search-data', name))).length;

  it('keep the vocabulary and every shard small', () => {
    expect(size('vocabulary.json')).toBeLessThanOrEqual(vocabularyBudget);
    const names = readdirSync(path.join(site, 'search-data/names'));
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => size(`names/${name}`) > 16 * 1024)).toEqual([]);
  });

  it('know what is printed in the files that pages offer', async () => {
    const files = readdirSync(path.join(site, 'files'), { recursive: true, encoding: 'utf8' });
    for (const ending of ['pdf', 'docx', 'xlsx']) {
      const file = files.find((name) => name.endsWith(`.${ending}`)) ?? '';
      const text = await fileText(file, readFileSync(path.join(site, 'files', file)));
      expect(text, file).toMatch(/[а-яё]{4,} [а-яё]{3,}/iu);
    }
  });

  it('are made of all that Pagefind would take from whole pages', async () => {
    const { index } = await pagefind.createIndex({ forceLanguage: 'ru' });
    await index?.addDirectory({ path: site });
    const whole = ((await index?.getFiles())?.files ?? []).filter(({ path: name }) =>
      name.startsWith('fragment/'),
    );
    await pagefind.close();
    const differing = whole.filter(({ path: name, content }) => {
      const ours = path.join(site, 'pagefind', name);
      return !existsSync(ours) || !readFileSync(ours).equals(content);
    });
    expect(whole.length).toBeGreaterThan(100);
    expect(differing.map(({ path: name }) => name)).toEqual([]);
  });

  it('know every word of every name', async () => {
    const library = libraryOf(site);
    await library.prepare(['согласие', 'протокол']);
    const titles = [...library.lexicon.names.values()].map(({ title }) => title);
    expect(titles).toContain('Протокол собрания первичной организации');
  });
});

describe('indexSite', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  const page = (title: string, body: string) =>
    `<!doctype html><html lang="ru"><body><main data-pagefind-body><h1>${title}</h1>${body}</main></body></html>`;

  /** A site of three pages; one offers a file that says more than the page, one a file that says the same. */
  async function indexed(): Promise<string> {
    const folder = mkdtempSync(path.join(tmpdir(), 'search-'));
    folders.push(folder);
    const put = (name: string, text: string | Uint8Array) => {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    };
    const docx = (text: string) =>
      // With a time of its own: that of the clock has another second in the second site.
      zipSync(
        { 'word/document.xml': strToU8(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`) },
        { mtime: '2020-03-05T00:00:00' },
      );
    const link = (file: string) => `<a href="/digital/${file}" download>Скачать приложение</a>`;
    put('a/index.html', page('Первая', `<p>Текст страницы.</p>${link('files/a.docx')}`));
    put('b/index.html', page('Вторая', `<p>Членский взнос.</p>${link('files/b.docx')}`));
    put(
      'c/index.html',
      page('Вопросы', '').replace(
        '</main>',
        '</main><section data-search-record="Вопросы"><h3 id="kto">Кто хранит?</h3><p>Профком.</p></section>',
      ),
    );
    put('files/a.docx', docx('Смета расходов на семинар'));
    put('files/b.docx', docx('Членский взнос'));
    await indexSite({ folder, base: '/digital/', synonyms: [] });
    return folder;
  }

  const files = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file).toString('base64')]);

  it('gives the same bytes for the same site', async () => {
    expect(files(await indexed())).toEqual(files(await indexed()));
  });

  it('finds a file by its text, unless its page says the same, and parts of pages', async () => {
    const folder = await indexed();
    const { ours, close } = await openSearch(folder);
    const first = async (question: string) => (await ours(question))[0]?.address;
    expect(await first('смета расходов')).toBe('/files/a.docx');
    expect(await first('членский взнос')).toBe('/b/');
    expect(await first('кто хранит')).toBe('/c/#kto');
    await close();
    const stored = readFileSync(path.join(folder, 'search-data/files.json'), 'utf8');
    const offered = JSON.parse(stored.replaceAll('\u00a0', ' ')) as object;
    expect(offered).toEqual({
      '/a/': [['/files/a.docx', 'Приложение', 'DOCX, 1 КБ']],
      '/b/': [['/files/b.docx', 'Приложение', 'DOCX, 1 КБ']],
    });
  });
});
