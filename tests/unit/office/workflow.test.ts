import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asset, author, chief, news, onNews, openOffice, save } from './support.ts';
import type { Person, TestOffice } from './support.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openOffice({ isolated: true });
});
afterAll(() => office.close());

const idOf = (slug: string, ref = 'main'): string =>
  office.git('rev-parse', `${ref}:news/${slug}/index.mdx`);
const status = async (slug: string): Promise<unknown> =>
  (await office.ask('unpublishedEntry', onNews(slug))).body.status;
const options = { commitMessage: 'Правка' };

describe('an author', () => {
  test('writes a draft and sends it for review, and no further', async () => {
    const made = save('moya', news('Моя'), {}, { newEntry: true, status: 'pending_publish' });
    expect((await office.ask('persistEntry', made, author)).body.status).toBe('pending_review');
    const ask = (action: string, more: object = {}): Promise<{ status: number }> =>
      office.ask(action, { ...onNews('moya'), ...more }, author);
    expect(
      (await ask('updateUnpublishedEntryStatus', { newStatus: 'pending_publish' })).status,
    ).toBe(403);
    expect((await ask('publishUnpublishedEntry')).status).toBe(403);
    expect((await ask('updateUnpublishedEntryStatus', { newStatus: 'draft' })).status).toBe(200);
    expect(await status('moya')).toBe('draft');
  });

  test('does not touch the site', async () => {
    const main = office.git('rev-parse', 'main');
    const path = 'content/news/start/index.mdx';
    const asked = await Promise.all([
      office.ask('persistEntry', save('start', news('Я'), {}, { useWorkflow: false }), author),
      office.ask('deleteFiles', { paths: [path], options }, author),
      office.ask('deleteFile', { path, options }, author),
      office.ask('unpublish', onNews('start'), author),
      office.ask('persistMedia', { asset: asset('start', 'a.csv', 'а\n'), options }, author),
    ]);
    expect(asked.map((answer) => answer.status)).toEqual([403, 403, 403, 403, 403]);
    expect(asked[0].body.error).toContain('главный редактор');
    expect(office.git('rev-parse', 'main')).toBe(main);
  });

  test('throws away own drafts, not those of others', async () => {
    const base = idOf('other');
    await office.ask('persistEntry', save('other', news('Шефа'), { base }));
    expect((await office.ask('deleteUnpublishedEntry', onNews('other'), author)).status).toBe(403);
    expect((await office.ask('deleteUnpublishedEntry', onNews('moya'), author)).status).toBe(200);
  });

  test('a ready draft that an author changes has to be looked at again', async () => {
    const newStatus = 'pending_publish';
    await office.ask('updateUnpublishedEntryStatus', { ...onNews('other'), newStatus });
    const base = idOf('other', 'cms/news/other');
    await office.ask('persistEntry', save('other', news('Автора'), { base }), author);
    expect(await status('other')).toBe('pending_review');
  });

  test('is told beforehand which drafts may be thrown away', async () => {
    const may = async (slug: string, who: Person): Promise<boolean> =>
      (await office.ask('unpublishedEntry', onNews(slug), who)).body.mayDelete;
    await office.ask('persistEntry', save('svoj', news('Своя'), {}, { newEntry: true }), author);
    expect(await may('svoj', author)).toBe(true);
    const base = idOf('svoj', 'cms/news/svoj');
    await office.ask('persistEntry', save('svoj', news('Правленая'), { base }), chief);
    expect(await may('svoj', author)).toBe(false);
    expect(await may('svoj', chief)).toBe(true);
  });

  test('without a name nobody gets in, and only locally everybody is the chief', async () => {
    const nobody = await office.ask('whoami', {}, { name: '', role: 'author' });
    expect(nobody.body.name).toBe('author@example.org');
    const response = await fetch(office.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: new URL(office.url).origin },
      body: '{"action":"info"}',
    });
    expect(response.status).toBe(401);
    const local = await openOffice({ signIn: 'local' });
    expect((await local.ask('whoami', {}, author)).body).toEqual({
      name: 'Главный редактор',
      email: 'editor@localhost',
      login: 'editor@localhost',
      role: 'chief',
    });
    await local.close();
  });
});

describe('the check of content', () => {
  const bad = news('Плохая', 'Текст <b>жирный</b> и ![Зал](./net.jpg)');

  test('lets an unfinished draft be saved, and holds it back from review and publication', async () => {
    await office.ask(
      'persistEntry',
      save('plohaya', '---\ntitle: \n---\n\n{', {}, { newEntry: true }),
    );
    const base = idOf('plohaya', 'cms/news/plohaya');
    const saved = await office.ask('persistEntry', save('plohaya', bad, { base }));
    expect(saved.status).toBe(200);
    const sent = await office.ask('updateUnpublishedEntryStatus', {
      ...onNews('plohaya'),
      newStatus: 'pending_review',
    });
    expect(sent.status).toBe(422);
    const codes = sent.body.findings.map(({ code }) => code);
    expect(codes).toContain('raw-html');
    expect(sent.body.error).toMatch(/строка 8/u);
    expect((await office.ask('publishUnpublishedEntry', onNews('plohaya'))).status).toBe(422);
    expect(await status('plohaya')).toBe('draft');
  });

  test('holds back a picture that is not there, and a save to review', async () => {
    const base = idOf('plohaya', 'cms/news/plohaya');
    const raw = news('Плохая', '![Зал](./net.jpg)');
    await office.ask('persistEntry', save('plohaya', raw, { base }));
    const held = await office.ask('publishUnpublishedEntry', onNews('plohaya'));
    expect(held.body.findings).toMatchObject([{ code: 'picture-missing', line: 8 }]);
    const made = save('srazu', bad, {}, { newEntry: true, status: 'pending_review' });
    expect((await office.ask('persistEntry', made)).status).toBe(422);
    expect((await office.ask('unpublishedEntry', onNews('srazu'))).status).toBe(404);
  });

  test.each([
    ['a conflict marker', news('А', '<<<<<<< HEAD\nа\n=======\nб\n>>>>>>> x'), 'conflict-marker'],
    ['a control character', news('А', 'а\u0000б'), 'control-character'],
    ['half a character', news('А', 'а\ud83d'), 'not-utf8'],
    ['a text without end', news('А', 'текст '.repeat(30_000)), 'too-large'],
  ])('refuses %s even in a draft', async (_, raw, code) => {
    const saved = await office.ask('persistEntry', save('bajty', raw, {}, { newEntry: true }));
    expect(saved.status).toBe(422);
    expect(saved.body.findings[0].code).toBe(code);
  });

  test('checkEntry says the same without saving, settings included', async () => {
    const path = 'content/news/start/index.mdx';
    const { body } = await office.ask('checkEntry', { path, raw: bad, files: [] });
    expect(body.held).toBe(true);
    const settings = { path: 'content/settings/menu.yaml', raw: 'net: 1\n' };
    const held = await office.ask('checkEntry', settings);
    expect(held.body.held).toBe(true);
    const good = await office.ask('checkEntry', { path, raw: news('Хорошо'), files: [] });
    expect(good.body.held).toBe(false);
  });
});
