// Files beside a published entry go wrong while its text stays as it is.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withBody } from '../../fixtures/bad-input/entry.ts';
import { picture } from '../../fixtures/bad-input/folder.ts';
import { openTest, type TestPublisher } from './support.ts';

let site: TestPublisher;
beforeAll(async () => {
  site = await openTest();
});
afterAll(() => site.close());

test.each([
  ['is deleted', 'snimok.png', undefined, 'picture-missing'],
  ['is replaced by no picture', 'snimok.png', 'не картинка', 'file-type'],
  ['comes beside it and is broken', 'lishnij.pdf', 'не PDF', 'file-type'],
])('a file that %s leaves the last good version', async (_, name, bytes, code) => {
  const entry = `news/foto-${code}-${name.slice(0, 2)}`;
  site.commit({
    [`${entry}/index.mdx`]: withBody('Текст.\n\n![Снимок собрания](./snimok.png)'),
    [`${entry}/snimok.png`]: await picture('png'),
  });
  expect((await site.publish()).status.held).toEqual([]);
  site.commit({ [`${entry}/${name}`]: bytes });
  const { status } = await site.publish();
  expect(status.held).toMatchObject([{ file: `${entry}/index.mdx`, code, shown: 'last-good' }]);
  expect(status.books).toMatchObject({ lastGood: 1, held: 0 });
  expect(site.page(`/${entry}/`)).toContain('Снимок собрания');
  site.commit({ [`${entry}/index.mdx`]: undefined, [`${entry}/${name}`]: undefined });
  expect((await site.publish()).status.held).toEqual([]);
});
