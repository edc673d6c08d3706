import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import type { Builder } from '../../../publish/builder.ts';
import { filesIn } from '../../../publish/files.ts';
import { readManifest } from '../../../publish/releases/manifest.ts';
import { rollback } from '../../../publish/releases/rollback.ts';
import {
  currentRelease,
  damage,
  releaseFolder,
  releasesIn,
} from '../../../publish/releases/releases.ts';
import { exitCodes } from '../../../publish/status.ts';
import { addTwins, fileOfTwin, isTwin } from '../../../publish/twins.ts';
import { withBody } from '../../fixtures/bad-input/entry.ts';
import { openTest, patching, quickBuilder } from './support.ts';
import type { TestPublisher } from './support.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'twins-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Enough text to be worth compressing. */
const long = (text: string): string => withBody(`${text} `.repeat(200));
const [first, second] = ['news/odna/index.html', 'news/drugaya/index.html'];

/** Every twin there is unpacks to its file, and stands in the description. @returns the files that have both twins */
function twinned({ room }: TestPublisher, number = currentRelease(room) ?? 0): string[] {
  const site = releaseFolder(room, number);
  const twins = filesIn(site).filter(isTwin);
  expect(twins).toEqual([...(readManifest(room, number)?.twins.keys() ?? [])].sort());
  for (const twin of twins) {
    const bytes = readFileSync(path.join(site, twin));
    const plain = twin.endsWith('.gz') ? gunzipSync(bytes) : brotliDecompressSync(bytes);
    expect(plain.equals(readFileSync(path.join(site, fileOfTwin(twin)))), twin).toBe(true);
  }
  return twins
    .filter((twin) => twin.endsWith('.br') && twins.includes(`${fileOfTwin(twin)}.gz`))
    .map(fileOfTwin);
}

const inode = ({ room }: TestPublisher, number: number, file: string): number =>
  statSync(path.join(releaseFolder(room, number), file)).ino;

/** Publishes until nothing follows, as `watch` does. @returns the number of the last release */
async function publishAll(site: TestPublisher): Promise<number> {
  expect((await site.publish()).exit).toBe(exitCodes.ok);
  while (await site.publisher.follow()) expect((await site.publish()).exit).toBe(exitCodes.ok);
  return currentRelease(site.room) ?? 0;
}

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

const builders: readonly (readonly [string, Builder])[] = [
  ['from nothing', quickBuilder],
  ['from a copy', patching()],
];

test.each(builders)(
  'in a site that is made %s a page has the twins of its own bytes or none',
  async (_, builder) => {
    const site = await openTest(undefined, { builder });
    site.commit({
      'news/odna/index.mdx': long('Первый текст.'),
      'news/drugaya/index.mdx': long('Другой текст.'),
      'news/malaya/index.mdx': withBody('Мало.'),
    });
    const one = await publishAll(site);
    expect(twinned(site)).toEqual(expect.arrayContaining([first, second]));
    expect(twinned(site)).not.toContain('news/malaya/index.html');
    site.commit({ 'news/odna/index.mdx': long('Второй текст.') });
    const { release: two = 0 } = await site.publish();
    // Whatever follows: not for a moment the twin of another text.
    twinned(site);
    for (const ending of ['.gz', '.br'])
      expect(inode(site, two, second + ending)).toBe(inode(site, one, second + ending));
    await publishAll(site);
    expect(twinned(site)).toContain(first);
    site.commit({ 'news/odna/index.mdx': undefined, 'news/drugaya/index.mdx': withBody('Мало.') });
    const three = await publishAll(site);
    for (const file of [first, second]) expect(twinned(site)).not.toContain(file);
    expect(existsSync(path.join(releaseFolder(site.room, three), 'news/odna'))).toBe(false);
    expect(await rollback(site.room, String(one), { say: () => undefined })).toBe(exitCodes.ok);
    expect(twinned(site)).toEqual(expect.arrayContaining([first, second]));
    site.commit({ 'news/odna/index.mdx': long('Третий текст.') });
    await publishAll(site);
    expect(twinned(site)).toContain(first);
    for (const number of releasesIn(site.room)) {
      twinned(site, number);
      expect(await damage(site.room, number)).toEqual([]);
    }
    expect((await site.publish()).release).toBeUndefined();
    await site.close();
  },
);

test('a twin that is not what was written is damage: a rollback does not show it', async () => {
  const site = await openTest();
  site.commit({ 'news/odna/index.mdx': long('Первый текст.') });
  const one = await publishAll(site);
  site.commit({ 'news/odna/index.mdx': long('Второй текст.') });
  await publishAll(site);
  const twin = path.join(releaseFolder(site.room, one), `${first}.br`);
  rmSync(twin);
  writeFileSync(twin, 'Не то.');
  expect(await damage(site.room, one)).toEqual([`Файл ${first}.br изменён.`]);
  const say = (): void => undefined;
  expect(await rollback(site.room, String(one), { say })).toBe(exitCodes.nothing);
  await site.close();
});
