import { describe, expect, test } from 'vitest';
import { collections } from '../../../src/collections/index.ts';
import { createCodec, decapFormat, originalKey } from '../../../src/mdx/codec/index.ts';

const codec = createCodec({ fields: collections.news.fields, body: 'body' });

const file = `---
# Заголовок согласован
title: 'Сдать план: до 1 апреля'   # не длиннее
description: "Крайком ждёт «три» документа"
date: 2020-03-11

category: announcement
tags:
  - сроки
  # для райкома
  - "документы"
  - райкому
pinned: true
picture:
  src: ./cover.webp
  alt: Конверт и календарь
attachments:
  - src: ./plan.docx
    title: План
  - title: Обязательство   # копия
    src: ./obyazatelstvo.docx
extra: {a: 1, b: [2]}
source: >-
  Таблица перехода
  к постановлению
checked: 2026-11-20
---

Текст.
`;

type Values = Record<string, unknown>;
const opened = (): Values => structuredClone(codec.fromFile(file));
const save = (change: Values): string =>
  codec.toFile({ ...opened(), ...change }, { original: file });

describe('opening', () => {
  test('dates are strings, numbers numbers, the body is text', () => {
    expect(opened()).toMatchObject({
      title: 'Сдать план: до 1 апреля',
      date: '2020-03-11',
      checked: '2026-11-20',
      pinned: true,
      tags: ['сроки', 'документы', 'райкому'],
      extra: { a: 1, b: [2] },
      body: 'Текст.',
    });
  });

  test.each([
    ['', {}],
    ['Просто текст', { body: 'Просто текст' }],
    ['---\n---\n', { body: '' }],
    ['---\ntitle: a', { body: '---\ntitle: a' }],
    ['---\ntitle: [\n---\n', {}],
    ['---\n- a\n---\n\nТекст', { body: 'Текст' }],
    ['---\n__proto__: 1\n---\n', {}],
    ['\u0000\uD800', {}],
  ])('%j does not throw, nor does saving it', (text, values) => {
    const data = codec.fromFile(text);
    expect(data).toMatchObject(values);
    expect(codec.toFile(data, { original: text })).toBe(text);
    expect(typeof codec.toFile({ ...data, title: 'а', body: 'б <5' }, { original: text })).toBe(
      'string',
    );
  });
});

/** What is changed in the form, and the lines that go and come. */
const edits: readonly (readonly [name: string, change: Values, removed: string, added: string])[] =
  [
    ['nothing', {}, '', ''],
    [
      'the title in its quotes, the comment stays',
      { title: "Д'Артаньян" },
      "title: 'Сдать план: до 1 апреля'   # не длиннее\n",
      "title: 'Д''Артаньян'   # не длиннее\n",
    ],
    [
      'text in double quotes',
      { description: 'Ждёт "два"' },
      'description: "Крайком ждёт «три» документа"\n',
      'description: "Ждёт \\"два\\""\n',
    ],
    [
      'a plain value that needs quotes',
      { category: 'a: b' },
      'category: announcement\n',
      "category: 'a: b'\n",
    ],
    ['a date', { date: '2020-03-12' }, 'date: 2020-03-11\n', 'date: 2020-03-12\n'],
    [
      'a folded text',
      { source: 'Устав' },
      'source: >-\n  Таблица перехода\n  к постановлению\n',
      'source: Устав\n',
    ],
    [
      'text of several lines',
      { description: 'Раз\nдва' },
      'description: "Крайком ждёт «три» документа"\n',
      'description: "Раз\\nдва"\n',
    ],
    ['cleared with an empty string', { date: '' }, 'date: 2020-03-11\n', ''],
    ['cleared with null', { category: null }, 'category: announcement\n', ''],
    [
      'a list cleared',
      { tags: [] },
      'tags:\n  - сроки\n  # для райкома\n  - "документы"\n  - райкому\n',
      '',
    ],
    [
      'a list with empty items',
      { tags: ['сроки', '', null] },
      '  # для райкома\n  - "документы"\n  - райкому\n',
      '  # для райкома\n',
    ],
    ['a toggle back to its preset', { pinned: false }, 'pinned: true\n', ''],
    [
      'a group cleared',
      { picture: { src: '', alt: '' } },
      'picture:\n  src: ./cover.webp\n  alt: Конверт и календарь\n',
      '',
    ],
    [
      'a part of a group',
      { picture: { src: './cover.webp', alt: 'Конверт' } },
      '  alt: Конверт и календарь\n',
      '  alt: Конверт\n',
    ],
    [
      'a part of a group cleared',
      { picture: { src: '', alt: 'Конверт и календарь' } },
      '  src: ./cover.webp\n',
      '',
    ],
    [
      'a part of a group that the form does not mention',
      { picture: { src: './new.webp' } },
      '  src: ./cover.webp\n',
      '  src: ./new.webp\n',
    ],
    [
      'an item of a list',
      { tags: ['сроки', 'бумаги', 'райкому'] },
      '  - "документы"\n',
      '  - "бумаги"\n',
    ],
    ['an item added', { tags: ['сроки', 'документы', 'райкому', '2020'] }, '', "  - '2020'\n"],
    ['an item put first', { tags: ['новое', 'сроки', 'документы', 'райкому'] }, '', '  - новое\n'],
    ['an item removed', { tags: ['документы', 'райкому'] }, '  - сроки\n', ''],
    [
      'a part of a group in a list',
      {
        attachments: [
          { src: './plan.docx', title: 'План на год' },
          { title: 'Обязательство', src: './obyazatelstvo.docx' },
        ],
      },
      '    title: План\n',
      '    title: План на год\n',
    ],
    [
      'a group removed from a list',
      { attachments: [{ title: 'Обязательство', src: './obyazatelstvo.docx' }] },
      '  - src: ./plan.docx\n    title: План\n',
      '',
    ],
    ['a new field in its place', { organization: 'krajkom' }, '', 'organization: krajkom\n'],
    [
      'a new list',
      { planItems: ['shag-01', 'shag-02'] },
      '',
      'planItems:\n  - shag-01\n  - shag-02\n',
    ],
    [
      'empty values of fields that are not in the file',
      { organization: '', planItems: [], updated: null, aliases: [''] },
      '',
      '',
    ],
    [
      'an unknown key changed',
      { extra: { a: 1, b: [3] } },
      'extra: {a: 1, b: [2]}\n',
      'extra:\n  a: 1\n  b:\n    - 3\n',
    ],
  ];

describe('editing', () => {
  test.each(edits)('%s', (_, change, removed, added) => {
    const expected = file.split(removed === '' ? '\u0000' : removed);
    const after = save(change);
    if (removed !== '') expect(expected).toHaveLength(2);
    const kept = removed === '' ? without(after, added) : after;
    expect(kept).toBe(removed === '' ? file : expected.join(added));
    expect(codec.fromFile(after)).toEqual(
      codec.fromFile(codec.toFile(codec.fromFile(after), { original: after })),
    );
  });

  test('a new field goes where the description has it', () => {
    expect(save({ organization: 'krajkom' })).toContain(
      '  - райкому\norganization: krajkom\npinned',
    );
    expect(save({ confidence: 'confirmed' })).toContain(
      'checked: 2026-11-20\nconfidence: confirmed\n---',
    );
    expect(save({ organization: 'krajkom', planItems: ['a'], updated: '2020-01-01' })).toMatch(
      /райкому\norganization[\s\S]*docx\nplanItems:\n {2}- a\n[\s\S]*updated/u,
    );
  });

  test('several edits at once are each in their place', () => {
    const after = save({ title: 'Иначе', date: '', tags: ['сроки', 'ещё'], body: 'Другой.' });
    expect(codec.fromFile(after)).toEqual({
      ...Object.fromEntries(Object.entries(opened()).filter(([key]) => key !== 'date')),
      title: 'Иначе',
      tags: ['сроки', 'ещё'],
      body: 'Другой.',
    });
    expect(after).toContain('# Заголовок согласован');
    expect(after).toContain('# копия');
  });

  test('keys that the form does not mention stay', () => {
    const after = codec.toFile({ title: 'Иначе' }, { original: file });
    expect(after).toBe(file.replace('Сдать план: до 1 апреля', 'Иначе'));
  });

  test.each([
    'да',
    'null',
    '2020',
    '1e3',
    '- а',
    '# б',
    '*',
    '&x',
    '!y',
    '~',
    '',
    ' край ',
    'а: б',
    'true',
    '0x1',
    '%',
    '@',
    '`',
    '"',
    "'",
    '{a}',
    '[b]',
    'а #б',
    '---',
    'Урок № 1',
    'строка\nещё',
    '\\',
    'таб\tтаб',
    '👍',
  ])('the title %j is read back as it was', (title) => {
    for (const tag of [title, `${title}!`]) {
      const after = save({ title: tag, tags: ['сроки', tag], picture: { src: tag, alt: tag } });
      expect(codec.fromFile(after)).toMatchObject({
        ...(tag === '' ? {} : { title: tag }),
        tags: ['сроки', tag].filter((item) => item !== ''),
      });
    }
  });

  test('broken YAML is refused, the body is saved', () => {
    const broken = '---\ntitle: Итоги: год\ndate: 2020-01-01\n---\n\nТекст.\n';
    const { text, refused } = codec.save(
      { ...codec.fromFile(broken), title: 'Другое', body: 'Иначе.' },
      { original: broken },
    );
    expect(text).toBe(broken.replace('Текст.', 'Иначе.'));
    expect(refused[0]?.reason).toMatch(/Поля записи/u);
  });
});

describe('the file around', () => {
  test('CRLF and a byte order mark are mended, as the check of bytes asks; nothing else changes', () => {
    const windows = `\uFEFF${file.replaceAll('\n', '\r\n')}`;
    expect(codec.toFile(codec.fromFile(windows), { original: windows })).toBe(file);
  });

  test.each([
    '---\ntitle: а\n---',
    '---\ntitle: а\n---\n',
    '---  \ntitle: а\n---  \n\n\n',
    '---\ntitle: а\n---\nСразу',
    '---\ntitle: а\n---\n\n\n\nТекст\n\n\n',
  ])('%j keeps its blank lines', (text) => {
    const data = codec.fromFile(text);
    expect(codec.toFile(data, { original: text })).toBe(text);
    expect(codec.toFile({ ...data, title: 'б' }, { original: text })).toMatch(
      /^---\s*\ntitle: б\n---/u,
    );
    const written = codec.toFile({ ...data, body: 'Новый текст' }, { original: text });
    expect(codec.fromFile(written)).toEqual({ title: 'а', body: 'Новый текст' });
  });

  test('a new entry has its fields in order and ends with a line end', () => {
    expect(
      codec.toFile({
        body: '\nТекст с *курсивом*\n\n',
        date: '2020-01-01',
        title: 'Новость',
        tags: [],
        pinned: false,
        picture: {},
      }),
    ).toBe('---\ntitle: Новость\ndate: 2020-01-01\n---\n\nТекст с *курсивом*\n');
    expect(codec.toFile({ title: 'Новость', body: '' })).toBe('---\ntitle: Новость\n---\n');
  });

  test('a body may be cleared', () => {
    const after = codec.toFile({ ...opened(), body: '' }, { original: file });
    expect(after).toBe(file.replace('\nТекст.\n', ''));
  });
});

describe('as Decap takes it', () => {
  const format = decapFormat(codec, 'body');

  test('the original travels with the values and is never written', () => {
    const data = format.fromFile(file);
    expect(data[originalKey]).toBe(file);
    expect(format.toFile(data)).toBe(file);
    expect(format.toFile({ ...data, title: 'Иначе' })).toBe(save({ title: 'Иначе' }));
    expect(format.toFile({ title: 'Новость' })).not.toContain('original');
  });

  test('an edit of what the editor cannot show is refused', () => {
    const original = '---\ntitle: а\n---\n\nРаз\\\nдва\n\nТри\n';
    const lossy = decapFormat(codec, 'body', () => 'Раз два\n\nТри');
    const data = lossy.fromFile(original);
    expect(lossy.toFile({ ...data, body: 'Раз два\n\nТри!' })).toBe(
      original.replace('Три', 'Три!'),
    );
    expect(lossy.refused({ ...data, body: 'Раз два\n\nТри!' })).toEqual([]);
    expect(lossy.toFile({ ...data, body: 'Раз два!\n\nТри' })).toBe(original);
    expect(lossy.refused({ ...data, body: 'Раз два!\n\nТри' })).toHaveLength(1);
  });
});

/** The text without one occurrence of some lines. */
function without(text: string, lines: string): string {
  if (lines === '') return text;
  expect(text).toContain(lines);
  return text.replace(lines, '');
}
