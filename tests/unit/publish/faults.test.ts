// Every fault of content that the fixtures know, in a new entry and in a published one, alone and five at once.
import { existsSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exitCodes } from '../../../publish/status.ts';
import type { Books } from '../../../publish/status.ts';
import { badBodies } from '../../fixtures/bad-input/bodies.ts';
import { withBody } from '../../fixtures/bad-input/entry.ts';
import { badFields } from '../../fixtures/bad-input/fields.ts';
import { picture } from '../../fixtures/bad-input/folder.ts';
import { canary, hostile } from '../../fixtures/bad-input/hostile.ts';
import { openTest } from './support.ts';
import type { Changes, TestPublisher } from './support.ts';

/** One of every kind that holds an entry back (all of them are in the tests of the check); what repair mends is published. */
const faults = [...badFields, ...badBodies]
  .filter(
    ({ level, repairable, collection = 'news' }) =>
      level !== 'warning' && !repairable && collection === 'news',
  )
  .filter(({ code }, i, all) => all.findIndex((other) => other.code === code) === i);

/** Those that are also published one by one; all of them are five at once. */
const single = faults.filter((_, i) => i % 3 !== 0);

let site: TestPublisher;
beforeAll(async () => {
  site = await openTest();
  const victims = Object.fromEntries(
    faults.map((_, i) => [`news/star-${String(i)}/index.mdx`, withBody('Прежний текст.')]),
  );
  site.commit(victims);
  const first = await site.publish();
  expect(first.status.held).toEqual([]);
  expect(first.exit).toBe(exitCodes.ok);
});
afterAll(() => site.close());

function balance({ entries, published, lastGood, held, drafts, scheduled }: Books): void {
  expect(published + lastGood + held + drafts + scheduled).toBe(entries);
}

test('there are at least 40 kinds of faults', () => {
  expect(single.length).toBeGreaterThanOrEqual(40);
  expect(faults.length).toBeGreaterThanOrEqual(60);
});

describe.each(single.map((fault, i) => [fault.title, fault, i] as const))('%s', (_, fault, i) => {
  const [fresh, old] = [`news/nov-${String(i)}/index.mdx`, `news/star-${String(i)}/index.mdx`];

  /** Publishes one text that is at fault, beside one that is not. */
  async function alone(file: string, shown: 'nothing' | 'last-good'): Promise<void> {
    const text = `Сосед ${shown}.`;
    const other = `news/drug-${String(i)}/index.mdx`;
    site.commit({ [file]: fault.source, [other]: withBody(text) });
    const { exit, status, release } = await site.publish();
    expect([exit, release !== undefined]).toEqual([exitCodes.held, true]);
    expect(status.held).toMatchObject([{ file, shown, code: fault.code }]);
    const [held] = status.held;
    expect(held?.message).toMatch(/[А-ЯЁ]/u);
    expect(held?.message).toContain(fault.says);
    expect(held?.edit).toMatch(/^admin\/#\/collections\/news\/entries\//u);
    expect(site.page(`/news/drug-${String(i)}/`)).toContain(text);
    expect(site.page(`/news/star-${String(i)}/`)).toContain('Прежний текст.');
    expect(site.page(`/news/nov-${String(i)}/`)).toBeUndefined();
    expect(status.books).toBeDefined();
    if (status.books) balance(status.books);
  }

  test('in a new entry holds back that one alone', async () => {
    await alone(fresh, 'nothing');
    site.commit({ [fresh]: undefined });
  });

  test('in a published entry leaves its last good version', async () => {
    await alone(old, 'last-good');
    site.commit({ [old]: withBody('Прежний текст.') });
  });
});

test('five at once hold back themselves alone', async () => {
  for (let at = 0; at < faults.length; at += 5) {
    const five = faults.slice(at, at + 5);
    const changes = five.flatMap(({ source }, i) => [
      [`news/pyat-${String(at + i)}/index.mdx`, source],
      [`news/star-${String(at + i)}/index.mdx`, source],
    ]);
    site.commit({
      ...(Object.fromEntries(changes) as Record<string, string>),
      'news/sosed/index.mdx': withBody(`Сосед ${String(at)}.`),
    });
    const { exit, status } = await site.publish();
    expect([exit, status.held.length]).toEqual([exitCodes.held, five.length * 2]);
    expect(site.page('/news/sosed/')).toContain(`Сосед ${String(at)}.`);
    if (status.books) balance(status.books);
    site.commit(
      Object.fromEntries(
        changes.map(([file = '']) => [
          file,
          file.includes('star') ? withBody('Прежний текст.') : undefined,
        ]),
      ),
    );
  }
});

test('faults of names and files hold back their entries alone', async () => {
  const file = '<FileCard file="./b.docx" title="Бланк" />';
  const bad: Readonly<Record<string, Changes>> = {
    'wrong-slug': { 'news/Собрание/index.mdx': withBody('Текст.') },
    'reserved-slug': { 'news/page/index.mdx': withBody('Текст.') },
    'reserved-name': { 'news/con/index.mdx': withBody('Текст.') },
    'not-utf8': { 'news/f-bajty/index.mdx': new Uint8Array([0x2d, 0xcf, 0xf0]) },
    'picture-missing': { 'news/f-net/index.mdx': withBody('![Зал](./b.png)') },
    'file-missing': { 'news/f-netu/index.mdx': withBody(file) },
    'file-type': {
      'news/f-vid/index.mdx': withBody('![Зал](./b.png)'),
      'news/f-vid/b.png': await picture('jpeg'),
    },
    'picture-broken': {
      'news/f-bityj/index.mdx': withBody('![Зал](./b.jpg)'),
      'news/f-bityj/b.jpg': (await picture('jpeg', 400, 300)).subarray(0, 600),
    },
    'file-empty': {
      'news/f-pustoj/index.mdx': withBody('![Зал](./b.png)'),
      'news/f-pustoj/b.png': '',
    },
    'file-macros': {
      'news/f-makros/index.mdx': withBody(file),
      'news/f-makros/b.docx': 'PK\u0003\u0004word/document.xml word/vbaProject.bin',
    },
    'file-program': {
      'news/f-js/index.mdx': withBody(file.replace('docx', 'pdf')),
      'news/f-js/b.pdf': '%PDF-1.7\n/OpenAction << /S /JavaScript >>',
    },
  };
  site.commit({
    ...Object.assign({}, ...Object.values(bad)),
    'news/sosed/index.mdx': withBody('Сосед плохих файлов.'),
  } as Changes);
  const { exit, status } = await site.publish();
  expect(exit).toBe(exitCodes.held);
  const entries = Object.entries(bad).map(([code, files]) => [Object.keys(files)[0] ?? '', code]);
  expect(status.held.map(({ file: held, code }) => [held, code]).sort()).toEqual(entries.sort());
  expect(site.page('/news/sosed/')).toContain('Сосед плохих файлов.');
  if (status.books) balance(status.books);
  site.commit(
    Object.fromEntries(
      Object.values(bad).flatMap((files) => Object.keys(files).map((name) => [name, undefined])),
    ),
  );
});

test('hostile texts run nowhere and reach no reader as a program', async () => {
  rmSync(canary, { force: true });
  expect(hostile.length).toBeGreaterThanOrEqual(30);
  site.commit(
    Object.fromEntries(
      hostile.map((body, i) => [`news/zlo-${String(i)}/index.mdx`, withBody(body)]),
    ),
  );
  const { exit, status } = await site.publish();
  expect(exit).toBe(exitCodes.held);
  expect(existsSync(canary)).toBe(false);
  if (status.books) balance(status.books);
  for (const i of hostile.keys()) {
    const page = site.page(`/news/zlo-${String(i)}/`);
    // What is published after repair shows the program as text.
    if (page !== undefined)
      expect(page).not.toMatch(/<(?:script|img|svg|iframe|object|style|base|form)\b/iu);
  }
  expect(site.page('/news/sosed/')).toContain('Сосед');
});
