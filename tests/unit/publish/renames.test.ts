// Where readers of an old address are led when entries are renamed: at once, later, or not at all.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBook } from '../../../publish/addresses.ts';
import { readManifest } from '../../../publish/releases/manifest.ts';
import { exitCodes } from '../../../publish/status.ts';
import { frontMatter, withBody } from '../../fixtures/bad-input/entry.ts';
import { openTest } from './support.ts';
import type { TestPublisher } from './support.ts';

const body = Array.from({ length: 12 }, (_, i) => `Строка ${String(i)} о собрании.`).join('\n\n');

/** What an address answers with: `200`, `410`, or where it leads. */
function answer({ room }: TestPublisher, address: string): string {
  const { moved, gone, known } = readBook(room);
  return (
    moved[address] ??
    (gone.includes(address) ? '410' : known.includes(address) ? '200' : 'never known')
  );
}

/** A site on which one entry was published, so that it can be renamed. */
async function opened(slug: string): Promise<TestPublisher> {
  const site = await openTest();
  site.commit({ [`news/${slug}/index.mdx`]: withBody(body) });
  await site.publish();
  return site;
}

test('a renamed entry leads on as soon as its new text is right', async () => {
  const site = await opened('staraya');
  const faulty = withBody(`${body}\n\n<Nonsense>`);
  site.commit({ 'news/staraya/index.mdx': undefined, 'news/novaya/index.mdx': faulty });
  expect((await site.publish()).exit).toBe(exitCodes.held);
  expect(answer(site, '/news/staraya/')).toBe('410');
  // Renamed once more, beside something that makes a release.
  site.commit({ 'news/novaya/index.mdx': undefined, 'news/svezhaya/index.mdx': faulty });
  site.commit({ 'news/inoe/index.mdx': withBody('Иное.') });
  await site.publish();
  site.commit({ 'news/svezhaya/index.mdx': withBody(body) });
  await site.publish();
  expect(answer(site, '/news/staraya/')).toBe('/news/svezhaya/');
  await site.close();
});

test('a renamed entry leads on when the time of its new text has come', async () => {
  const site = await opened('srok');
  const at = Date.now() + 3_600_000;
  const publishAt = `${new Date(at + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`;
  const scheduled = `${frontMatter({ publishAt })}${body}\n`;
  site.commit({ 'news/srok/index.mdx': undefined, 'news/srok-novyj/index.mdx': scheduled });
  await site.publish();
  expect(answer(site, '/news/srok/')).toBe('410');
  site.setClock(at + 1000);
  await site.publish();
  expect(answer(site, '/news/srok/')).toBe('/news/srok-novyj/');
  await site.close();
});

test('what led to a deleted entry leads to it again when it is back', async () => {
  const site = await opened('a');
  site.commit({ 'news/a/index.mdx': undefined, 'news/b/index.mdx': withBody(body) });
  await site.publish();
  expect(answer(site, '/news/a/')).toBe('/news/b/');
  site.commit({ 'news/b/index.mdx': undefined });
  await site.publish();
  expect([answer(site, '/news/a/'), answer(site, '/news/b/')]).toEqual(['410', '410']);
  site.commit({ 'news/b/index.mdx': withBody(body) });
  await site.publish();
  expect([answer(site, '/news/a/'), answer(site, '/news/b/')]).toEqual(['/news/b/', '200']);
  await site.close();
});

/** What differs between two entries of this kind is a number and a district. */
const school = (number: string, district: string): string => `---
title: Первичная организация школы № ${number}
description: Первичная профсоюзная организация школы № ${number}, ${district}.
level: primary
district: ${district}
---

Первичная профсоюзная организация школы № ${number}.
`;

test('an entry that is added beside a deletion is no new address of what was deleted', async () => {
  const site = await openTest();
  const [five, six] = ['organizations/shkola-5/index.mdx', 'organizations/shkola-6/index.mdx'];
  site.commit({ [five]: school('5', 'Чита'), [six]: school('6', 'Чита') });
  await site.publish();
  // In two commits the same text is another entry all the same; in one, another text is.
  site.commit({ [five]: undefined });
  site.commit({ 'organizations/shkola-55/index.mdx': school('5', 'Чита') });
  site.commit({ [six]: undefined, 'organizations/shkola-49/index.mdx': school('49', 'Борзя') });
  expect((await site.publish()).exit).toBe(exitCodes.ok);
  expect(answer(site, '/organizations/shkola-55/')).toBe('200');
  expect(answer(site, '/organizations/shkola-5/')).toBe('410');
  expect(answer(site, '/organizations/shkola-6/')).toBe('410');
  await site.close();
});

test('a rename may bring an alias, another title or another text with it', async () => {
  const site = await openTest();
  const text = (title: string, end: string): string => `${frontMatter({ title })}${body}${end}\n`;
  site.commit({
    'organizations/shkola-5/index.mdx': school('5', 'Чита'),
    'news/zagolovok/index.mdx': text('Собрание первички', '\n\nПервое.'),
    'news/tekst/index.mdx': text('Конференция', '\n\nВторое.'),
  });
  await site.publish();
  const alias = 'district: Чита\naliases:\n  - /organizations/shkola-5/';
  site.commit({
    'organizations/shkola-5/index.mdx': undefined,
    'organizations/pyataya/index.mdx': school('5', 'Чита').replace('district: Чита', alias),
  });
  site.commit({
    'news/zagolovok/index.mdx': undefined,
    'news/zagolovok-2/index.mdx': text('Собрание в мае', '\n\nПервое.'),
  });
  site.commit({
    'news/tekst/index.mdx': undefined,
    'news/tekst-2/index.mdx': text('Конференция', '\n\nВторое и третье.'),
  });
  expect((await site.publish()).exit).toBe(exitCodes.ok);
  expect(answer(site, '/organizations/shkola-5/')).toBe('/organizations/pyataya/');
  expect(answer(site, '/news/zagolovok/')).toBe('/news/zagolovok-2/');
  expect(answer(site, '/news/tekst/')).toBe('/news/tekst-2/');
  await site.close();
});

test('a file that gets another name in its entry leads on', async () => {
  const site = await openTest();
  const docx = readFileSync('src/blocks/examples/primer.docx');
  const text = (name: string): string =>
    `${frontMatter({ attachments: `\n  - src: ./${name}\n    title: Бланк` })}${body}\n`;
  site.commit({ 'news/dok/index.mdx': text('blank.docx'), 'news/dok/blank.docx': docx });
  await site.publish();
  site.commit({
    ...{ 'news/dok/index.mdx': text('zayavlenie.docx'), 'news/dok/blank.docx': undefined },
    'news/dok/zayavlenie.docx': docx,
  });
  const { release } = await site.publish();
  expect(readManifest(site.room, release ?? 0)?.renamed).toMatchObject({
    '/files/news/dok/blank.docx': '/files/news/dok/zayavlenie.docx',
  });
  await site.close();
});
