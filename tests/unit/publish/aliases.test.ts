// Former addresses of entries never take what is the site's own.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Builder } from '../../../publish/builder.ts';
import { lostClaims } from '../../../publish/gate/claims.ts';
import type { Judged } from '../../../publish/gate/judge.ts';
import type { Live } from '../../../publish/live.ts';
import { roomAt } from '../../../publish/room.ts';
import { exitCodes } from '../../../publish/status.ts';
import { build } from '../../../publish/steps.ts';
import { frontMatter } from '../../fixtures/bad-input/entry.ts';
import { openTest } from './support.ts';

const news = (slug: string, ...aliases: string[]): Judged => ({
  ...{ collection: 'news', slug, file: `news/${slug}/index.mdx`, text: slug },
  ...{ assets: new Map(), findings: [], good: true, mentions: [], data: { aliases } },
});

const taken = [
  ...['/admin/', '/admin/assets/', '/api/v1/', '/404/', '/410/', '/files/news/', '/pagefind/'],
  ...['/og/', '/media/', '/fonts/', '/search-data/', '/s/abc/', '/news/', '/search/'],
  ...['/news/2/', '/news/page/2/', '/news/year/2020/', '/documents/year/2020/', '/events/past/'],
  ...['/guides/ais/all/', '/forms/kind/zayavlenie/', '/plan/role/primary/', '/plan/status/done/'],
];

test.each(taken)('%s is refused', (alias) => {
  const lost = lostClaims([news('pervaya', alias), news('vtoraya')], () => true);
  const { code, message = '' } = lost.get('news/pervaya/index.mdx') ?? {};
  expect([code, lost.size]).toEqual(['address-taken', 1]);
  expect(message).toContain(`Адрес ${alias} уже занят страницей сайта. Уберите его`);
});

test('other former addresses are taken, of other sections too', () => {
  const aliases = ['/news/staraya/', '/guides/ais/staraya/', '/ob-etom/', '/novosti/2020/'];
  expect(lostClaims([news('pervaya', ...aliases)], () => true)).toEqual(new Map());
});

test('an entry with such an address stays as readers know it', async () => {
  const site = await openTest();
  site.commit({ 'news/odna/index.mdx': `${frontMatter()}Прежний текст.\n` });
  await site.publish();
  const aliases = '\n  - /news/year/2020/';
  site.commit({ 'news/odna/index.mdx': `${frontMatter({ aliases })}Другой текст.\n` });
  const { exit, status } = await site.publish();
  expect(exit).toBe(exitCodes.held);
  expect(status.held).toMatchObject([{ file: 'news/odna/index.mdx', shown: 'last-good' }]);
  expect(site.page('/news/odna/')).toContain('Прежний текст.');
  await site.close();
});

test.each([true, false])('a builder cannot touch the editor (in a copy: %s)', async (isCopy) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'editor-'));
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  put('var/cache/editor/test/admin/index.html', 'редактор');
  put('into/admin/index.html', isCopy ? 'редактор' : '');
  const builder: Builder = {
    build: () => {
      put('into/admin/index.html', 'прежний адрес');
      put('into/admin/x/index.html', 'прежний адрес');
      const written = ['index.html', 'admin/index.html', 'admin/x/index.html'];
      return Promise.resolve({ written, removed: [] });
    },
    close: () => Promise.resolve(),
  };
  const manifest = { code: 'test', files: new Map([['admin/index.html', '']]) };
  const built = await build(
    { builder, room: roomAt(path.join(folder, 'var')), base: '/', code: 'test' } as never,
    { manifest } as unknown as Live,
    {} as never,
    path.join(folder, 'into'),
    isCopy,
  );
  expect(built).toEqual({ written: ['index.html'], removed: [] });
  const read = (file: string): string => readFileSync(path.join(folder, 'into', file), 'utf8');
  expect(read('admin/index.html')).toBe('редактор');
  expect(() => read('admin/x/index.html')).toThrow(/ENOENT/u);
});
