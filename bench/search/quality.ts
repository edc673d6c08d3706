import { readFile } from 'node:fs/promises';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { openSearch, type Search } from '../../scripts/search-quality/engines.ts';
import { askAll, qualityOf, type Quality } from '../../scripts/search-quality/evaluate.ts';
import { readQuestions } from '../../scripts/search-quality/questions.ts';

/** The measuring set, answered by each contender; made-up pages stand in the way of all alike. */
export async function qualities(folder: string): Promise<ReadonlyMap<string, Quality>> {
  const questions = readQuestions().filter(({ set }) => set === 'measuring');
  const options = { fields: ['title', 'content'], storeFields: ['title', 'url'] };
  const index = MiniSearch.loadJSON(
    await readFile(path.join(folder, 'mini/index.json'), 'utf8'),
    options,
  );
  // Last: while a big index is parsed nothing is answered, and the server would give up a connection that is in use.
  const { ours, plain, close } = await openSearch(folder);
  const mini: Search = (question) =>
    Promise.resolve(
      index
        .search(question, { fuzzy: 0.2, prefix: true, boost: { title: 3 } })
        .slice(0, 10)
        .map(({ title, url }) => ({ address: String(url), text: String(title) })),
    );
  const measured = new Map<string, Quality>();
  for (const [name, search] of [
    ['ours', ours],
    ['Pagefind UI', plain],
    ['MiniSearch', mini],
  ] as const)
    measured.set(name, qualityOf(await askAll(search, questions)));
  await close();
  return measured;
}
