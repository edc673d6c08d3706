import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { childIndexer } from '../../../publish/builders/childIndexer.ts';
import { indexAside } from '../../../publish/builders/indexer.ts';

const settings = { base: '/', synonyms: [] };

const page = (title: string, text: string) =>
  `<!doctype html><html lang="ru"><body><header>Меню</header><main><article data-pagefind-body><h1>${title}</h1><p>${text}</p></article></main></body></html>`;

/** A folder for sites and their indexes, and an indexer whose pages lie in it. */
function stage() {
  const home = mkdtempSync(path.join(tmpdir(), 'indexer-'));
  const indexer = childIndexer(path.join(home, 'parts'), path.join(home, 'made'));
  onTestFinished(() => {
    indexer.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });
  const folder = (name: string): string => {
    mkdirSync(path.join(home, name), { recursive: true });
    return path.join(home, name);
  };
  const put = (name: string, html: string): void => {
    const file = path.join(folder(`site/${name}`), 'index.html');
    rmSync(file, { force: true });
    writeFileSync(file, html);
  };
  return { indexer, folder, put, site: folder('site') };
}

function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file) => [path.relative(folder, file), readFileSync(file, 'base64')]),
  );
}

test('an index by a process that knows the pages is that of one that does not', async () => {
  const { indexer, folder, put, site } = stage();
  put('a', page('Первая', 'Смета расходов на семинар.'));
  put('b', page('Вторая', 'Членский взнос за месяц.'));
  put('c', page('Третья', 'Порядок учёта билетов.'));
  await indexer.index(site, folder('one'), settings);

  put('b', page('Вторая', 'Протокол собрания.'));
  put('d', page('Четвёртая', 'График обучения.'));
  rmSync(path.join(site, 'c'), { recursive: true });
  const { files } = await indexer.index(site, folder('two'), settings);
  await indexAside(site, folder('fresh'), settings);
  expect(files.filter((file) => file.includes('/fragment/'))).toHaveLength(3);
  expect(filesOf(folder('two'))).toEqual(filesOf(folder('fresh')));
});

test('files of an index that are as the release has them are links to those, and only the others are new', async () => {
  const { indexer, folder, put, site } = stage();
  put('a', page('Первая', 'Смета расходов на семинар.'));
  put('b', page('Вторая', 'Членский взнос за месяц.'));
  const first = await indexer.index(site, site, settings);
  expect(first.written).toEqual(first.files);
  put('b', page('Вторая', 'Протокол собрания.'));
  const aside = folder('aside');
  const { files, written, removed } = await indexer.index(site, aside, settings);
  const inode = (home: string, file: string) => statSync(path.join(home, file)).ino;
  const linked = files.filter((file) => !written.includes(file));
  for (const file of linked) expect(inode(aside, file)).toBe(inode(site, file));
  const isFragment = (file: string): boolean => file.includes('/fragment/');
  expect(written.filter(isFragment)).toHaveLength(1);
  expect(linked.filter(isFragment)).toHaveLength(1);
  expect(removed.filter(isFragment)).toHaveLength(1);
});

test('an index that fails is told of, and the next one is made all the same', async () => {
  const { indexer, folder, put, site } = stage();
  put('a', page('Первая', 'Смета расходов на семинар.'));
  const lost = path.join(site, '../lost');
  await expect(indexer.index(path.join(site, 'absent'), lost, settings)).rejects.toThrow();
  await indexer.index(site, folder('good'), settings);
  const begun = indexer.index(site, folder('late'), settings);
  indexer.close();
  await expect(begun).rejects.toThrow('Поисковый указатель не создан');
  await indexer.index(site, folder('last'), settings);
  expect(filesOf(folder('last'))).toEqual(filesOf(folder('good')));
});
