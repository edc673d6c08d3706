import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  asset,
  author,
  chief,
  git,
  news,
  onNews,
  openOffice,
  save,
  writeContent,
} from './support.ts';
import type { Ask, Person, TestOffice } from './support.ts';
import { startService } from './process.ts';
import type { Service } from './process.ts';

const slugs = ['start', 'other', 'third'];
let office: TestOffice;
const folder = mkdtempSync(path.join(tmpdir(), 'office-two-'));
let services: Service[] = [];

beforeAll(async () => {
  office = await openOffice();
  writeContent(path.join(folder, 'content'));
  // Both at once: both find no repository and both make one.
  services = await Promise.all([startService(folder), startService(folder)]);
});
afterAll(async () => {
  await office.close();
  await Promise.all(services.map((service) => service.kill()));
  rmSync(folder, { recursive: true, force: true });
});

/** Adds a line to an entry until it goes through, as an editor would: look, write, on refusal look again. */
async function addLine(ask: Ask, slug: string, line: string): Promise<number> {
  const where = { ...onNews(slug), path: `content/news/${slug}/index.mdx`, id: '' };
  for (let refused = 0; ; refused += 1) {
    const draft = await ask('unpublishedEntryDataFile', where);
    const { body } = draft.status === 200 ? draft : await ask('getEntry', where);
    const raw = `${body.data}\n${line}\n`;
    const saved = await ask('persistEntry', save(slug, raw, { base: body.file.id }));
    if (saved.status === 200) return refused;
    expect(saved.status).toBe(409);
    expect(saved.body.conflicts[0].yours).toBe(raw);
    expect(saved.body.conflicts[0].theirs).not.toBe(raw);
  }
}

async function burst(clients: readonly Ask[], saves: number, dir: string): Promise<void> {
  let next = 0;
  const lines = new Map<string, string[]>(slugs.map((slug) => [slug, []]));
  let refused = 0;
  await Promise.all(
    clients.map(async (ask, i) => {
      while (next < saves) {
        const number = next;
        next += 1;
        // Neighbours want the same entry, so that there is something to refuse.
        const slug = slugs[Math.floor(number / 2) % slugs.length] ?? '';
        const line = `Строка ${number} редактора ${i}.`;
        refused += await addLine(ask, slug, line);
        lines.get(slug)?.push(line);
        // Publications move the main branch under everybody's feet.
        if (number % 10 === 9) await ask('publishUnpublishedEntry', onNews(slug));
      }
    }),
  );
  expect(refused).toBeGreaterThan(0);
  for (const [slug, written] of lines) {
    const text = ['main', `cms/news/${slug}`]
      .filter((ref) => git(dir, 'for-each-ref', `refs/heads/${ref}`) !== '')
      .map((ref) => git(dir, 'show', `${ref}:news/${slug}/index.mdx`))
      .join('\n');
    for (const line of written) expect(text).toContain(line);
    expect(text).not.toMatch(/^(?:<{7}|={7}|>{7})/mu);
  }
  // Commits of attempts that came second may dangle; git collects them in time.
  expect(git(dir, 'fsck', '--full', '--strict')).not.toMatch(/missing|broken|error/u);
}

test('100 saves in bursts from four clients: none is lost', async () => {
  const as =
    (person: Person): Ask =>
    (action, params) =>
      office.ask(action, params, person);
  const clients = [as(chief), as(author), as(chief), as(author)];
  await burst(clients, 100, office.git('rev-parse', '--absolute-git-dir'));
});

test('two services on one repository lose nothing either', async () => {
  const clients = services.flatMap(({ ask }) => [ask, ask]);
  await burst(clients, 24, path.join(folder, 'var', 'content'));
});

test('a save commits the entry alone, whatever else lies around', async () => {
  const other = save('novaya', news('Новая'), {}, { newEntry: true });
  await office.ask('persistEntry', { ...other, assets: [asset('novaya', 'a.csv', 'а\n')] });
  const changed = office.git(
    'diff-tree',
    '-r',
    '--name-only',
    'cms/news/novaya^',
    'cms/news/novaya',
  );
  // The file is not named in the text: it was uploaded with it, and stays for the next save to name.
  expect(changed.split('\n')).toEqual(['news/novaya/a.csv', 'news/novaya/index.mdx']);
});
