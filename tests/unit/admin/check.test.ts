import { describe, expect, it } from 'vitest';
import { examine } from '../../../admin/src/check/examine.ts';
import type { Remark } from '../../../admin/src/check/remark.ts';

const good = {
  title: 'Итоги',
  description: 'Пять вопросов помогут собрать сведения без спешки.',
  date: '2020-03-05',
  category: 'report',
  body: 'Первый абзац.\n\n## Раздел\n\nВторой абзац.',
};

function remarks(data: object, files: string[] = []): Remark[] {
  const form = { collection: 'news', slug: 'itogi', data: { ...good, ...data }, files };
  return examine(form, '2020-03-06');
}

describe('the check of a form', () => {
  it('finds nothing in a good one', () => {
    expect(remarks({})).toEqual([]);
  });

  it('leads to the field, however deep it is', () => {
    expect(remarks({ title: '' })).toMatchObject([{ target: { kind: 'field', path: ['title'] } }]);
    const attachments = [{ src: './plan.docx', title: 'План' }, { src: './net.pdf' }];
    expect(remarks({ attachments }, ['plan.docx'])).toMatchObject([
      { code: 'missing-field', target: { path: ['attachments', 1, 'title'] } },
    ]);
    const whole = [
      { src: './plan.docx', title: 'План' },
      { src: './net.pdf', title: 'Нет' },
    ];
    expect(remarks({ attachments: whole }, ['plan.docx'])).toMatchObject([
      { code: 'file-missing', target: { path: ['attachments', 1, 'src'] } },
    ]);
  });

  it('leads to the block of the text', () => {
    const body = `${good.body}\n\n- СНИЛС 112-233-445 95\n\nКонец.`;
    expect(remarks({ body })).toMatchObject([
      { code: 'personal-snils', level: 'error', target: { kind: 'text', block: 3 } },
    ]);
    expect(remarks({ body: 'Раз.\n\nДва [здесь](/news/).' })).toMatchObject([
      { code: 'link-vague', level: 'advice', target: { kind: 'text', block: 1 } },
    ]);
  });

  it('speaks of days as the form does', () => {
    const [remark] = remarks({ date: '2020-02-31' });
    expect(remark?.message).toContain('05.03.2020');
  });

  it.each(['2020-03-05T99:99+09:00', '2020-03-05T9+09:00', '2020-02-31T09:00+09:00'])(
    'speaks of the time, too, where there may be one: %s',
    (publishAt) => {
      const [remark] = remarks({ publishAt });
      expect(remark?.message).toMatch(/^Такого дня или времени .*05\.03\.2020.*09:00/u);
    },
  );

  it('puts what must be mended first, and what only the service has found among it', () => {
    const held = [
      {
        ...{ code: 'compiler', level: 'error' as const, message: 'Так нельзя.', quote: '' },
        ...{ file: 'news/itogi/index.mdx', line: 10, column: 1 },
      },
    ];
    const form = {
      collection: 'news',
      slug: 'itogi',
      data: { ...good, title: 'Итоги.' },
      files: [],
    };
    expect(examine(form, '2020-03-06', held).map(({ code }) => code)).toEqual([
      'compiler',
      'title-period',
    ]);
  });

  it('looks at settings as at entries, and leads to the field', () => {
    const data = {
      header: [
        { title: 'Новости', href: '/news/' },
        { title: '', href: 'новости' },
      ],
    };
    const form = { collection: 'settings', slug: 'menu', data, files: [] };
    expect(examine(form, '2020-03-06')).toMatchObject([
      { level: 'error', target: { kind: 'field', path: ['header', 1, 'title'] } },
      { level: 'error', target: { kind: 'field', path: ['header', 1, 'href'] } },
    ]);
    const good = { ...form, data: { header: data.header.slice(0, 1) } };
    expect(examine(good, '2020-03-06')).toEqual([]);
    const held = [
      {
        ...{ code: 'link-broken', level: 'error' as const, message: 'Такой страницы нет.' },
        ...{ file: 'settings/menu.yaml', line: 3, column: 11, quote: '' },
      },
    ];
    expect(examine(good, '2020-03-06', held)).toMatchObject([
      { code: 'link-broken', target: { kind: 'field', path: ['header', 0, 'href'] } },
    ]);
  });
});
