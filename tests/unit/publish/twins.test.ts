import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { releaseFolder } from '../../../publish/releases/releases.ts';
import { addTwins, isTwin } from '../../../publish/twins.ts';
import { filesIn } from '../../../publish/files.ts';
import { withBody } from '../../fixtures/bad-input/entry.ts';
import { openTest } from './support.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'twins-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('twins unpack to their files; what is small or compressed already has none', async () => {
  const program = 'export const words = "слова";\n'.repeat(100);
  writeFileSync(path.join(folder, 'a-111.js'), program);
  writeFileSync(path.join(folder, 'b-111.css'), 'a{}');
  writeFileSync(path.join(folder, 'c-111.woff2'), program);
  await addTwins(folder);
  await addTwins(folder);
  expect(readdirSync(folder).sort()).toEqual([
    ...['a-111.js', 'a-111.js.br', 'a-111.js.gz', 'b-111.css', 'c-111.woff2'],
  ]);
  const bytes = (ending: string) => readFileSync(path.join(folder, `a-111.js${ending}`));
  expect(gunzipSync(bytes('.gz')).toString()).toBe(program);
  expect(brotliDecompressSync(bytes('.br')).toString()).toBe(program);
});

test('no page, feed or file of a release has a twin, whatever is edited', async () => {
  const site = await openTest();
  for (const text of ['Первый текст.', 'Второй текст.']) {
    site.commit({ 'news/odna/index.mdx': withBody(text.repeat(200)) });
    const { release = 0 } = await site.publish();
    await site.publisher.follow();
    expect(filesIn(releaseFolder(site.room, release)).filter(isTwin)).toEqual([]);
  }
  expect(site.page('/news/odna/')).toContain('Второй текст.');
  await site.close();
});
