import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { blocks } from '../../../src/blocks/index.ts';
import { mdxOptions } from '../../../src/mdx/processor.ts';

const options = mdxOptions({
  base: '/digital/',
  address: 'https://example.ru',
  blocks,
  resolvePicture: (file) =>
    Promise.resolve({
      src: `/digital/media${file}`,
      srcset: 'a.webp 400w',
      sizes: '100vw',
      width: 800,
      height: 600,
    }),
  resolveFile: () => ({ href: '/digital/files/a.docx', size: 1234, format: 'DOCX' }),
  resolveTerm: (slug) => (slug === 'ais' ? 'Система "учёта"' : undefined),
});

/** The JSX of a text, without the wrapping of a module; `~` stands for a non-breaking space. */
async function render(source: string): Promise<string> {
  const { code } = await mdxToJs(source, {
    ...options,
    jsx: true,
    elementAttributeNameCase: 'html',
    fileURL: new URL('file:///news/x/index.mdx'),
  });
  const body = /return (<.*?>);\n\}/su.exec(code)?.[1]?.replace(/^<>|<\/>$/gu, '') ?? '';
  return body
    .replaceAll('_components.', '')
    .replace(/\{"\\n"\}/gu, '')
    .replace(/\{"((?:[^"\\]|\\.)*)"\}/gu, '$1')
    .replaceAll(/\\xA0|\u00A0/gu, '~');
}

describe('typography', () => {
  test.each([
    [
      'quotes through bold',
      'Слово "**два** три" - да',
      '<p>Слово «<strong>два</strong> три»~— да</p>',
    ],
    ['code stays', 'Код `a - b 5-10` и 5-10', '<p>Код <code>a - b 5-10</code> и~5–10</p>'],
    [
      'addresses stay',
      '[5-10](https://example.ru/5-10)',
      '<p><a href="https://example.ru/5-10" rel="noopener noreferrer external">5–10</a></p>',
    ],
    ['braces and angles stay text', 'Если \\{x\\} \\< 5 - да', '<p>Если {x} < 5~— да</p>'],
    ['list items', '- в Чите', '<ul><li>в~Чите</li></ul>'],
    [
      'terms',
      'Это "<Term of="x">АИС</Term>"',
      '<p>Это «<Term of="x" href="/digital/glossary/#x">АИС</Term>»</p>',
    ],
    [
      'a term alone',
      '<Term of="x">в АИС</Term>',
      '<Term of="x" href="/digital/glossary/#x">в~АИС</Term>',
    ],
  ])('%s', async (_, source, expected) => {
    expect(await render(source)).toBe(expected);
  });

  test('titles in attributes', async () => {
    expect(await render('<Callout title=\'Срок "плана" - 1 апреля\'>\n\nДа.\n\n</Callout>')).toBe(
      '<Callout title="Срок «плана»~— 1~апреля"><p>Да.</p></Callout>',
    );
  });
});

describe('heading ids', () => {
  test('are Latin and unique', async () => {
    expect(await render('## Что сделать\n\n### Учёт\n\n## Что сделать')).toBe(
      '<h2 id="chto-sdelat">Что сделать</h2><h3 id="uchyot">Учёт</h3><h2 id="chto-sdelat-2">Что сделать</h2>',
    );
  });
});

describe('tables', () => {
  test('alignment is a class, heads have a scope, the box scrolls', async () => {
    const html = await render('| a | b | c |\n| --: | :-: | :-- |\n| 1 | 2 | 3 |');
    expect(html).not.toContain('style');
    expect(html).toContain(
      '<div class="table-scroll" tabindex="0" role="region" aria-label="Таблица"><table>',
    );
    expect(html).toContain(
      '<th class="align-right" scope="col">a</th><th class="align-center" scope="col">b</th><th scope="col">c</th>',
    );
    expect(html).toContain('<td class="align-right">1</td>');
  });

  test('the box is named by the caption', async () => {
    expect(await render('<Table caption="Сроки">\n\n| a |\n| --- |\n| 1 |\n\n</Table>')).toContain(
      'aria-label="Таблица: Сроки"',
    );
  });
});

describe('links', () => {
  test.each([
    ['inside', '[а](/forms/x/#y)', 'href="/digital/forms/x/#y"'],
    ['anchor', '[а](#y)', 'href="#y"'],
    ['outside', '[а](https://example.com)', 'rel="noopener noreferrer external"'],
    ['mail', '[а](mailto:a@example.ru)', '<a href="mailto:a@example.ru">'],
    [
      'in a block',
      '<Qr href="/guides/ais/" title="АИС" />',
      'href="/digital/guides/ais/" url="https://example.ru/digital/guides/ais/"',
    ],
    [
      'recording',
      '<Video href="https://example.com/v" title="Запись" />',
      'href="https://example.com/v"',
    ],
    [
      'term',
      'Это <Term of="ais">АИС</Term>',
      `href="/digital/glossary/#ais" short='Система "учёта"'`,
    ],
  ])('%s', async (_, source, expected) => {
    expect(await render(source)).toContain(expected);
  });
});

describe('pictures and files', () => {
  const attributes =
    'srcset="a.webp 400w" sizes="100vw" width="800" height="600" loading="lazy" decoding="async"';
  test('pictures are final and never imported', async () => {
    const html = await render('![Зал](./zal.webp)');
    expect(html).toBe(
      `<p><img src="/digital/media/news/x/zal.webp" alt="Зал" ${attributes} /></p>`,
    );
  });

  test('pictures of blocks', async () => {
    const html = await render('<Figure src="./zal.webp" alt="Зал" />');
    expect(html).toContain('src="/digital/media/news/x/zal.webp"');
    for (const part of [
      'width="800"',
      'height="600"',
      'srcset="a.webp 400w"',
      'sizes="100vw"',
      'alt="Зал"',
    ])
      expect(html).toContain(part);
  });

  test('files of blocks', async () => {
    const html = await render('<FileCard file="./a.docx" title="Бланк" />');
    for (const part of [
      'file="./a.docx"',
      'href="/digital/files/a.docx"',
      'size="1234"',
      'format="DOCX"',
    ])
      expect(html).toContain(part);
    expect(html).not.toContain('pages');
  });
});

test('footnotes speak Russian', async () => {
  const html = await render('Слово[^1] и ещё[^1].\n\n[^1]: Да.');
  expect(html).toContain('Примечания');
  expect(html).toContain('aria-label="Назад к~тексту, примечание 1"'.replace('~', ' '));
  expect(html).toContain('примечание 1, место 2');
});
