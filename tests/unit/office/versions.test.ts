import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asset, author, chief, news, onNews, openOffice, save } from './support.ts';
import type { TestOffice } from './support.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const pathOf = (slug: string): string => `content/news/${slug}/index.mdx`;
const idOf = (slug: string, ref = 'main'): string =>
  office.git('rev-parse', `${ref}:news/${slug}/index.mdx`);
const draftOf = (slug: string): string => `refs/heads/cms/news/${slug}`;

/** Publishes a text as somebody else would: straight to the site. */
const publish = (slug: string, raw: string): Promise<unknown> =>
  office.ask('persistEntry', save(slug, raw, { base: idOf(slug) }, { useWorkflow: false }));

describe('a save over a newer version', () => {
  test('is refused with both texts, and stores nothing', async () => {
    const base = idOf('start');
    const first = await office.ask('persistEntry', save('start', news('Раз'), { base }));
    expect(first.status).toBe(200);
    const tip = office.git('rev-parse', draftOf('start'));
    const second = await office.ask('persistEntry', save('start', news('Два'), { base }), author);
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      code: 'conflict',
      conflicts: [
        {
          path: pathOf('start'),
          yours: news('Два'),
          theirs: news('Раз'),
          theirsId: first.body.files[0].id,
          author: 'Анна Главная',
        },
      ],
    });
    expect(second.body.error).toContain('Анна Главная');
    expect(office.git('rev-parse', draftOf('start'))).toBe(tip);
  });

  test('goes through with the version that was refused for', async () => {
    const base = idOf('start', draftOf('start'));
    const saved = await office.ask('persistEntry', save('start', news('Оба'), { base }), author);
    expect(saved.status).toBe(200);
  });

  test('the same save sent again after a lost answer is no conflict and no second commit', async () => {
    const params = save('third', news('Третья, новая'), { base: idOf('third') });
    await office.ask('persistEntry', params);
    const tip = office.git('rev-parse', draftOf('third'));
    expect((await office.ask('persistEntry', params)).status).toBe(200);
    expect(office.git('rev-parse', draftOf('third'))).toBe(tip);
  });

  test('a new entry does not replace one that is there', async () => {
    const options = { newEntry: true };
    const saved = await office.ask('persistEntry', save('other', news('Новая'), {}, options));
    expect(saved.status).toBe(409);
    expect(saved.body.conflicts[0].theirs).toBe(news('Другая'));
  });

  test('an entry deleted meanwhile is not brought back', async () => {
    const options = { useWorkflow: false, newEntry: true };
    await office.ask('persistEntry', save('vremennaya', news('Временная'), {}, options));
    const base = idOf('vremennaya');
    const paths = [pathOf('vremennaya')];
    await office.ask('deleteFiles', { paths, options: { commitMessage: 'Удалить' } });
    const saved = await office.ask('persistEntry', save('vremennaya', news('Правка'), { base }));
    expect(saved.status).toBe(409);
    expect(saved.body.conflicts[0]).toMatchObject({ yours: news('Правка'), theirs: null });
  });
});

describe('a CMS that sends no base', () => {
  test('is held to what its editor opened last', async () => {
    await office.ask('getEntry', { path: pathOf('other') }, author);
    await office.ask('getEntry', { path: pathOf('other') }, chief);
    expect((await office.ask('persistEntry', save('other', news('А')), author)).status).toBe(200);
    const second = await office.ask('persistEntry', save('other', news('Б')), chief);
    expect(second.status).toBe(409);
    expect((await office.ask('persistEntry', save('other', news('В')), author)).status).toBe(200);
    await office.ask('deleteUnpublishedEntry', onNews('other'));
  });

  test('is refused when its editor opened nothing', async () => {
    const fresh = await openOffice();
    const refused = await fresh.ask('persistEntry', save('other', news('Г')));
    await fresh.close();
    expect(refused.status).toBe(409);
    expect(refused.body.conflicts[0].theirs).toBe(news('Другая'));
  });
});

describe('publishing', () => {
  test('a draft whose entry changed on the site is refused, with both texts and no markers', async () => {
    await office.ask('persistEntry', save('other', news('Черновик'), { base: idOf('other') }));
    await publish('other', news('Сайт'));
    const main = office.git('rev-parse', 'main');
    const refused = await office.ask('publishUnpublishedEntry', onNews('other'));
    expect(refused).toMatchObject({
      status: 409,
      body: { conflicts: [{ yours: news('Черновик'), theirs: news('Сайт') }] },
    });
    expect(office.git('rev-parse', 'main')).toBe(main);
    // What decap-server did next: its following save committed the markers to main.
    await publish('third', news('Ещё правка'));
    expect(office.git('grep', '-c', '', 'main', '--', 'news/other')).not.toContain('<<<<');
    expect(office.git('show', 'main:news/other/index.mdx')).toBe(news('Сайт').trim());
  });

  test('goes through when the editor has put both texts together', async () => {
    const base = idOf('other', draftOf('other'));
    const stale = { base, merged: base };
    const refused = await office.ask('persistEntry', save('other', news('Вместе'), stale));
    expect(refused.status).toBe(409);
    expect(refused.body.conflicts[0].theirs).toBe(news('Сайт'));
    const merged = { base, merged: idOf('other') };
    const saved = await office.ask('persistEntry', save('other', news('Вместе'), merged));
    expect(saved.status).toBe(200);
    expect((await office.ask('publishUnpublishedEntry', onNews('other'))).status).toBe(200);
    expect(office.git('diff-tree', '-r', '--name-only', 'main^1', 'main')).toBe(
      'news/other/index.mdx',
    );
    expect(office.git('show', 'main:news/other/index.mdx')).toBe(news('Вместе').trim());
  });

  test('brings the entry’s files only, whatever happened to the site meanwhile', async () => {
    const raw = news('Новость', '<FileCard file="./a.csv" title="Список" />');
    const params = save('novost', raw, {}, { newEntry: true });
    await office.ask('persistEntry', { ...params, assets: [asset('novost', 'a.csv', 'а\n')] });
    await publish('other', news('Другая, ещё раз'));
    await office.ask('publishUnpublishedEntry', onNews('novost'));
    expect(office.git('diff-tree', '-r', '--name-only', 'main^1', 'main').split('\n')).toEqual([
      'news/novost/a.csv',
      'news/novost/index.mdx',
    ]);
    expect(office.git('show', 'main:news/other/index.mdx')).toBe(news('Другая, ещё раз').trim());
  });

  test('publishes the version that was looked at, not a later one', async () => {
    const first = await office.ask('persistEntry', save('a', news('А'), {}, { newEntry: true }));
    const { id } = first.body.files[0];
    await office.ask('persistEntry', save('a', news('Б'), { base: id }), author);
    const refused = await office.ask('publishUnpublishedEntry', { ...onNews('a'), base: id });
    expect(refused.status).toBe(409);
    expect(refused.body.conflicts[0].theirs).toBe(news('Б'));
  });

  test('finishes what a crash left between the site and the draft', async () => {
    const tip = office.git('rev-parse', draftOf('a'));
    await office.ask('publishUnpublishedEntry', onNews('a'));
    office.git('update-ref', draftOf('a'), tip);
    const { sweep } = await import('../../../publish/office/sweep.ts');
    const { createGit } = await import('../../../publish/office/git/git.ts');
    await sweep(createGit(office.git('rev-parse', '--absolute-git-dir')));
    expect((await office.ask('unpublishedEntries')).body).not.toContain('news/a/index');
  });
});
