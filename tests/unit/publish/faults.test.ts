// Every fault of content that the fixtures know, in a new entry and in a published one, alone and five at once.
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeBytes } from '../../../src/mdx/bytes.ts';
import { exitCodes } from '../../../publish/status.ts';
import type { Books } from '../../../publish/status.ts';
import { badBodies } from '../../fixtures/bad-input/bodies.ts';
import { withBody } from '../../fixtures/bad-input/entry.ts';
import { badFields } from '../../fixtures/bad-input/fields.ts';
import { openTest } from './support.ts';
import type { TestPublisher } from './support.ts';

/** Every other fault that holds an entry back (all of them are in the tests of the check); what repair mends is published. */
const faults = [...badFields, ...badBodies]
  .filter(
    ({ level, repairable, collection = 'news' }) =>
      level !== 'warning' && !repairable && collection === 'news',
  )
  .filter((_, i) => i % 2 === 0);

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

test('there are at least 40 faults', () => {
  expect(faults.length).toBeGreaterThanOrEqual(40);
});

describe.each(faults.map((fault, i) => [fault.title, fault, i] as const))('%s', (_, fault, i) => {
  test('holds back itself alone, new or published', async () => {
    const [fresh, old] = [`news/nov-${String(i)}/index.mdx`, `news/star-${String(i)}/index.mdx`];
    const other = `news/drug-${String(i)}/index.mdx`;
    site.commit({ [fresh]: fault.source, [old]: fault.source, [other]: withBody('Сосед.') });
    const { exit, status, release } = await site.publish();
    expect({ exit, isReleased: release !== undefined }).toEqual({
      exit: exitCodes.held,
      isReleased: true,
    });
    expect(status.held.map(({ file, shown }) => ({ file, shown }))).toEqual([
      { file: fresh, shown: 'nothing' },
      { file: old, shown: 'last-good' },
    ]);
    for (const { code, message, edit } of status.held) {
      expect(
        decodeBytes(Buffer.from(fault.source), 'x')
          .findings.map((found) => found.code)
          .concat(code),
      ).toContain(code);
      expect(message).toMatch(/[А-ЯЁ]/u);
      expect(edit).toMatch(/^admin\/#\/collections\/news\/entries\//u);
    }
    expect(site.page(`/news/drug-${String(i)}/`)).toContain('Сосед.');
    expect(site.page(`/news/star-${String(i)}/`)).toContain('Прежний текст.');
    expect(site.page(`/news/nov-${String(i)}/`)).toBeUndefined();
    if (status.books) balance(status.books);
    site.commit({ [fresh]: undefined, [old]: withBody('Прежний текст.') });
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

const canary = '/tmp/publish-canary';
const program = `require('node:fs').writeFileSync('${canary}', '')`;
/** Texts that would run in a build, reach a reader's browser, or kill who reads them. */
const hostile = [
  `import fs from 'node:fs'\n\n{fs.writeFileSync('${canary}', '')}`,
  `export const x = ${program}`,
  `{${program}}`,
  `{(() => { ${program} })()}`,
  `<Callout title={${program}}>текст</Callout>`,
  `<Callout {...{}}>текст</Callout>`,
  '<script>alert(1)</script>',
  '<img src="x" onerror="alert(1)">',
  '<svg onload="alert(1)"></svg>',
  '<iframe src="https://example.org"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#115;cript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:msgbox(1))',
  '[x](//example.org/x)',
  '[x](https://user:password@example.org/)',
  '![x](./program.js)',
  '![x](../../settings/site.yaml)',
  '![x](/etc/passwd)',
  '<div style="position:fixed">x</div>',
  '<div set:html="<script>alert(1)</script>"></div>',
  '<Callout client:load>x</Callout>',
  '<Callout class="x">x</Callout>',
  '<base href="https://example.org">',
  '<form action="https://example.org" method="post"></form>',
  '<style>body{display:none}</style>',
  '<object data="x"></object>',
  '<math><mtext><script>alert(1)</script></mtext></math>',
  '> '.repeat(9000) + 'x',
  '['.repeat(9000),
  '&nbsp;'.repeat(20_000),
  "export const x = 'Привет",
  'import x from "Привет',
  `${'<Callout>\n\n'.repeat(3000)}x`,
];

test('hostile texts run nowhere and reach no reader as a program', async () => {
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
