import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/mdx/checkFolder.ts';
import { formatReport, plural } from '../../../src/mdx/format.ts';
import { contentFolder, news, photoWithPlace, picture } from '../../fixtures/bad-input/folder.ts';
import type { Files } from '../../fixtures/bad-input/folder.ts';

const term = (title = 'АИС'): string => `---\ntitle: ${title}\nshort: Система учёта.\n---\n`;
const chapter = (guide: string, order: number): string =>
  `---\ntitle: Глава\ndescription: О чём.\nguide: ${guide}\norder: ${order}\n---\nТекст.\n`;
const guide = '---\ntitle: Пособие\ndescription: О чём.\ndate: 2020-04-01\n---\nТекст.\n';
const page = (aliases = ''): string =>
  `---\ntitle: Страница\ndescription: О чём.\n${aliases}---\nТекст.\n`;
const withPicture = (name: string): string => news(`![Зал](./${name})`);

interface BadFolder {
  readonly title: string;
  readonly files: Files;
  readonly links?: Readonly<Record<string, string>>;
  readonly code: string;
  readonly says: string;
  readonly file: string;
  readonly line?: number;
  readonly level?: 'warning';
  readonly correction?: string;
}

const folders = async (): Promise<readonly BadFolder[]> => [
  {
    title: 'Cyrillic folder',
    files: { 'news/Собрание №5/index.mdx': news() },
    code: 'wrong-slug',
    says: 'латиницей',
    file: 'news/Собрание №5',
    correction: 'sobranie-no-5',
  },
  {
    title: 'capitals in a folder',
    files: { 'news/News/index.mdx': news() },
    code: 'wrong-slug',
    says: 'строчные',
    file: 'news/News',
    correction: 'news',
  },
  {
    title: 'name not in NFC',
    files: { [`${'news/й'.normalize('NFD')}/index.mdx`]: news() },
    code: 'name-not-nfc',
    says: 'составными знаками',
    file: 'news/й'.normalize('NFD'),
  },
  {
    title: 'reserved slug',
    files: { 'news/page/index.mdx': news() },
    code: 'reserved-slug',
    says: 'занято страницей',
    file: 'news/page',
  },
  {
    title: 'page called 404',
    files: { 'pages/404/index.mdx': page() },
    code: 'reserved-slug',
    says: 'занято страницей',
    file: 'pages/404',
  },
  {
    title: 'name of a device of Windows',
    files: { 'news/con/index.mdx': news() },
    code: 'reserved-name',
    says: 'Windows',
    file: 'news/con',
  },
  {
    title: 'unknown section',
    files: { 'blog/a/index.mdx': news() },
    code: 'unknown-section',
    says: 'Раздела blog нет',
    file: 'blog',
  },
  {
    title: 'entry without a folder',
    files: { 'news/a.mdx': news() },
    code: 'stray-file',
    says: 'папка с файлом',
    file: 'news/a.mdx',
    correction: 'news/a/index.mdx',
  },
  {
    title: 'folder without an entry',
    files: { 'news/a/b.txt': 'x' },
    code: 'no-entry',
    says: 'нет index.mdx',
    file: 'news/a',
  },
  {
    title: 'two texts of one entry',
    files: { 'news/a/index.mdx': news(), 'news/a/index.md': news() },
    code: 'duplicate-entry',
    says: 'один файл',
    file: 'news/a/index.md',
  },
  {
    title: 'folder inside an entry',
    files: { 'news/a/index.mdx': news(), 'news/a/img/b.png': 'x' },
    code: 'stray-folder',
    says: 'папок не бывает',
    file: 'news/a/img',
  },
  {
    title: 'symlinked entry',
    files: { 'news/a/index.mdx': news() },
    links: { 'news/b': '../news/a' },
    code: 'not-a-file',
    says: 'ссылка',
    file: 'news/b',
  },
  {
    title: 'dangling symlink',
    files: { 'news/a/index.mdx': news() },
    links: { 'news/a/b.png': 'nowhere' },
    code: 'not-a-file',
    says: 'ссылка',
    file: 'news/a/b.png',
  },
  {
    title: 'Cyrillic file',
    files: { 'news/a/index.mdx': news(), 'news/a/Приказ.docx': 'x' },
    code: 'wrong-file-name',
    says: 'латиницей',
    file: 'news/a/Приказ.docx',
    correction: 'prikaz.docx',
  },
  {
    title: 'names that differ in capitals',
    files: { 'news/a/index.mdx': news(), 'news/a/b.txt': 'x', 'news/a/B.txt': 'x' },
    code: 'name-collision',
    says: 'большими буквами',
    file: 'news/a/b.txt',
  },
  {
    title: 'SVG',
    files: { 'news/a/index.mdx': news(), 'news/a/b.svg': '<svg onload="x"/>' },
    code: 'svg',
    says: 'SVG',
    file: 'news/a/b.svg',
  },
  {
    title: 'program',
    files: { 'news/a/index.mdx': news(), 'news/a/b.js': 'x' },
    code: 'wrong-file-type',
    says: 'не публикуют',
    file: 'news/a/b.js',
  },
  {
    title: 'unknown settings',
    files: { 'settings/other.yaml': 'a: 1' },
    code: 'stray-file',
    says: 'настроек нет',
    file: 'settings/other.yaml',
  },
  {
    title: 'wrong settings',
    files: { 'settings/menu.yaml': 'header:\n  - title: Раздел\n    href: //evil.ru\n' },
    code: 'wrong-address',
    says: 'Адрес',
    file: 'settings/menu.yaml',
    line: 3,
  },
  {
    title: 'broken link of settings',
    files: { 'settings/menu.yaml': 'header:\n  - title: Раздел\n    href: /nowhere/\n' },
    code: 'link-broken',
    says: 'на сайте нет',
    file: 'settings/menu.yaml',
    line: 3,
  },
  {
    title: 'picture that is missing',
    files: { 'news/a/index.mdx': withPicture('b.png') },
    code: 'picture-missing',
    says: 'рядом с записью нет',
    file: 'news/a/index.mdx',
    line: 7,
  },
  {
    title: 'file that is missing',
    files: { 'news/a/index.mdx': news('<FileCard file="./b.docx" title="Бланк" />') },
    code: 'file-missing',
    says: 'рядом с записью нет',
    file: 'news/a/index.mdx',
    line: 7,
  },
  {
    title: 'picture nobody shows',
    files: { 'news/a/index.mdx': news(), 'news/a/b.png': await picture('png') },
    code: 'unused-file',
    says: 'нигде в записи',
    file: 'news/a/b.png',
    level: 'warning',
  },
  {
    title: 'picture that is another type',
    files: { 'news/a/index.mdx': withPicture('b.png'), 'news/a/b.png': await picture('jpeg') },
    code: 'file-type',
    says: 'JPG',
    file: 'news/a/b.png',
  },
  {
    title: 'picture that is text',
    files: { 'news/a/index.mdx': withPicture('b.png'), 'news/a/b.png': 'это не картинка' },
    code: 'file-type',
    says: 'не картинка',
    file: 'news/a/b.png',
  },
  {
    title: 'broken picture',
    files: {
      'news/a/index.mdx': withPicture('b.jpg'),
      'news/a/b.jpg': (await picture('jpeg', 400, 300)).subarray(0, 600),
    },
    code: 'picture-broken',
    says: 'повреждена',
    file: 'news/a/b.jpg',
  },
  {
    title: 'empty picture',
    files: { 'news/a/index.mdx': withPicture('b.png'), 'news/a/b.png': '' },
    code: 'file-empty',
    says: 'пуст',
    file: 'news/a/b.png',
  },
  {
    title: 'picture of too many pixels',
    files: {
      'news/a/index.mdx': withPicture('b.png'),
      'news/a/b.png': await picture('png', 8000, 6000),
    },
    code: 'picture-too-many-pixels',
    says: '40',
    file: 'news/a/b.png',
  },
  {
    title: 'photo with a place',
    files: { 'news/a/index.mdx': withPicture('b.jpg'), 'news/a/b.jpg': await photoWithPlace() },
    code: 'picture-location',
    says: 'место съёмки',
    file: 'news/a/b.jpg',
  },
  {
    title: 'picture too large',
    files: {
      'news/a/index.mdx': withPicture('b.png'),
      'news/a/b.png': Buffer.alloc(6 * 1024 * 1024),
    },
    code: 'file-too-large',
    says: 'не больше 5 МБ',
    file: 'news/a/b.png',
  },
  {
    title: 'docx that is none',
    files: {
      'news/a/index.mdx': news('<FileCard file="./b.docx" title="Бланк" />'),
      'news/a/b.docx': 'просто текст',
    },
    code: 'file-type',
    says: 'не DOCX',
    file: 'news/a/b.docx',
  },
  {
    title: 'docx with macros',
    files: {
      'news/a/index.mdx': news('<FileCard file="./b.docx" title="Бланк" />'),
      'news/a/b.docx': 'PK\u0003\u0004word/document.xml word/vbaProject.bin',
    },
    code: 'file-macros',
    says: 'макросы',
    file: 'news/a/b.docx',
  },
  {
    title: 'PDF with a program',
    files: {
      'news/a/index.mdx': news('<FileCard file="./b.pdf" title="Бланк" />'),
      'news/a/b.pdf': '%PDF-1.7\n/OpenAction << /S /JavaScript >>',
    },
    code: 'file-program',
    says: 'программа',
    file: 'news/a/b.pdf',
  },
  {
    title: 'not UTF-8',
    files: { 'news/a/index.mdx': new Uint8Array([0x2d, 0xcf, 0xf0]) },
    code: 'not-utf8',
    says: 'UTF-8',
    file: 'news/a/index.mdx',
  },
  {
    title: 'reference to nothing',
    files: {
      'news/a/index.mdx': news('Текст.', { forms: '\n  - soglasye' }),
      'forms/soglasie/index.mdx': page('kind: consent\nfilledBy: Член\nkeptBy: Профком\n'),
    },
    code: 'unknown-reference',
    says: 'Может быть, soglasie',
    file: 'news/a/index.mdx',
    line: 7,
    correction: 'soglasie',
  },
  {
    title: 'term that is not in the glossary',
    files: {
      'news/a/index.mdx': news('Слово <Term of="aiss">АИС</Term>.'),
      'glossary/ais/index.mdx': term(),
    },
    code: 'unknown-reference',
    says: 'Может быть, ais',
    file: 'news/a/index.mdx',
    line: 7,
  },
  {
    title: 'link to nothing',
    files: { 'news/a/index.mdx': news('[Другая](/news/b/)') },
    code: 'link-broken',
    says: 'Страницы /news/b/ на сайте нет',
    file: 'news/a/index.mdx',
    line: 7,
  },
  {
    title: 'link without a slash at the end',
    files: { 'news/a/index.mdx': news('[Эта](/news/a)') },
    code: 'link-slash',
    says: 'косая черта',
    file: 'news/a/index.mdx',
    correction: '/news/a/',
  },
  {
    title: 'anchor that is not there',
    files: { 'news/a/index.mdx': news('## Раздел\n\n[Ниже](#razdell)') },
    code: 'link-anchor',
    says: 'нет места #razdell',
    file: 'news/a/index.mdx',
    line: 9,
  },
  {
    title: 'term anchor that is not there',
    files: { 'news/a/index.mdx': news('[АИС](/glossary/#aiss)'), 'glossary/ais/index.mdx': term() },
    code: 'link-anchor',
    says: 'нет места #aiss',
    file: 'news/a/index.mdx',
  },
  {
    title: 'alias of another entry',
    files: { 'pages/a/index.mdx': page('aliases:\n  - /b/\n'), 'pages/b/index.mdx': page() },
    code: 'address-taken',
    says: 'Прежний адрес /b/ занят',
    file: 'pages/a/index.mdx',
  },
  {
    title: 'link to an old address',
    files: {
      'pages/a/index.mdx': page('aliases:\n  - /old/\n'),
      'news/b/index.mdx': news('[Страница](/old/)'),
    },
    code: 'link-to-alias',
    says: 'прежний',
    file: 'news/b/index.mdx',
    level: 'warning',
  },
  {
    title: 'chapters of one number',
    files: {
      'guides/ais/index.mdx': guide,
      'chapters/a/index.mdx': chapter('ais', 1),
      'chapters/b/index.mdx': chapter('ais', 1),
    },
    code: 'order-taken',
    says: 'Такой же номер',
    file: 'chapters/b/index.mdx',
    level: 'warning',
  },
  {
    title: 'nesting that would kill a parser',
    files: { 'news/a/index.mdx': news(`${'*a **b '.repeat(200)}${'['.repeat(9000)}`) },
    code: 'too-deep',
    says: 'Упростите',
    file: 'news/a/index.mdx',
  },
];

describe('bad folders', async () => {
  test.each((await folders()).map((fixture) => [fixture.title, fixture] as const))(
    '%s',
    async (_title, { files, links, code, says, file, line, level, correction }) => {
      const { findings } = await checkFolder(contentFolder(files, links), { isolated: false });
      const found = findings.find((finding) => finding.code === code && finding.file === file);
      expect(
        found,
        `${code} among: ${findings.map((finding) => `${finding.code} ${finding.file}`).join(', ')}`,
      ).toBeDefined();
      expect(found?.message).toMatch(new RegExp(says, 'u'));
      expect(found?.level).toBe(level ?? 'error');
      if (line !== undefined) expect(found?.line).toBe(line);
      if (correction !== undefined) expect(found?.correction).toBe(correction);
    },
  );
});

test('a right folder has no findings', async () => {
  const root = contentFolder({
    'README.md': 'x',
    'news/a/index.mdx': news(
      '## Раздел\n\n![Зал](./b.webp) [Ниже](#razdel) [АИС](/glossary/#ais) [Глава](/guides/ais/pervaya/) [Всё](/guides/ais/all/) [Поиск](/search/) <Term of="ais">АИС</Term>',
      { guides: '\n  - ais' },
    ),
    'news/a/b.webp': await picture('webp'),
    'glossary/ais/index.mdx': term(),
    'guides/ais/index.mdx': guide,
    'chapters/pervaya/index.mdx': chapter('ais', 1),
    'settings/menu.yaml':
      'header:\n  - title: Новости\n    href: /news/\nfooter:\n  - title: О разделе\n    links:\n      - title: Новость\n        href: /news/a/\n',
  });
  const report = await checkFolder(root);
  expect(report.findings).toEqual([]);
  expect(report.entries).toBe(4);
  expect(formatReport(report, 'content')).toBe('Проверено: 4 записи. Замечаний нет.');
});

test('the report says where, what and what to write instead', async () => {
  const report = await checkFolder(
    contentFolder({
      'news/a/index.mdx': news('Если <5', { date: '05.03.2026', confidence: 'needs-check' }),
    }),
  );
  expect(formatReport(report, 'content')).toBe(
    [
      'content/news/a/index.mdx:4:7  ошибка  Поле «Дата»: нужна дата вида 2020-03-05 (год-месяц-день), и такой день должен быть в календаре.',
      '    в тексте: 05.03.2026',
      '    надо:     2026-03-05',
      'content/news/a/index.mdx:8:6  ошибка  Перед знаком «меньше» нужна обратная косая черта: \\<',
      '    в тексте: <',
      '    надо:     \\<',
      '    При публикации будет исправлено само.',
      '',
      'Проверено: 1 запись. Найдено: 2 ошибки, 0 предупреждений (1 файл).',
    ].join('\n'),
  );
});

test('numbers agree with their words', () => {
  const forms = ['ошибка', 'ошибки', 'ошибок'] as const;
  expect([1, 2, 5, 11, 21, 104, 112].map((count) => plural(count, forms))).toEqual([
    '1 ошибка',
    '2 ошибки',
    '5 ошибок',
    '11 ошибок',
    '21 ошибка',
    '104 ошибки',
    '112 ошибок',
  ]);
});
