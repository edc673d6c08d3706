// A plugin that is left out must have nothing to find.
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { blocks } from '../../../src/blocks/index.ts';
import { mdxOptions } from '../../../src/mdx/processor.ts';
import { mayFind } from '../../../src/mdx/render/signs.ts';

const { mdastPlugins, hastPlugins, features } = mdxOptions({
  base: '/digital/',
  address: 'https://example.ru',
  blocks,
  resolvePicture: () => ({ src: '/a.webp', srcset: 'a', sizes: 'b', width: 8, height: 6 }),
  resolveFile: () => ({ href: '/files/a.docx', size: 1234, format: 'DOCX' }),
  resolveTerm: () => 'Система «учёта»',
});

/** Its name, where a plugin is not made anew for each text. */
const nameOf = (plugin: (typeof mdastPlugins)[number] | (typeof hastPlugins)[number]) =>
  typeof plugin === 'object' && plugin && 'name' in plugin ? plugin.name : undefined;
const names = [...mdastPlugins, ...hastPlugins].map(nameOf).filter((name) => name !== undefined);

/** The program of a text with those plugins that are chosen. */
async function made(source: string, isChosen: (name: string) => boolean) {
  const visits = (name: string | undefined) => name === undefined || isChosen(name);
  const { code } = await mdxToJs(source, {
    features,
    mdastPlugins: mdastPlugins.filter((plugin) => visits(nameOf(plugin))),
    hastPlugins: hastPlugins.filter((plugin) => visits(nameOf(plugin))),
    fileURL: new URL('file:///news/x/index.mdx'),
  });
  return code;
}

const texts: readonly (readonly [plugin: string, source: string])[] = [
  ['pictures', '![Стенд](./stend.jpg)'],
  ['pictures', '![Стенд][1]\n\n[1]: ./stend.jpg'],
  ['tables', '| Срок | Кто |\n| --- | --: |\n| 1 | 2 |'],
  ['tables', 'Срок | Кто\n:-|-:\n1 | 2'],
  ['tables', 'Срок\n:-\n1'],
  ['tables', 'Срок\n-:\n1'],
  ['links', '[План](/plan/)'],
  ['links', '[План][1]\n\n[1]: https://example.ru'],
  ['links', 'Адрес https://example.ru в тексте'],
  ['links', 'Адрес HTTP://example.ru в тексте'],
  ['links', 'Адрес www.example.ru в тексте'],
  ['links', 'Адрес WWW.example.ru в тексте'],
  ['links', 'Почта a@example.ru в тексте'],
  ['links', 'Адреса https&#58;//example.ru, www&#46;example.ru, https&colon;//example.ru'],
  ['links', 'Почта a&#64;example.ru, a&commat;example.ru'],
  [
    'links',
    String.raw`Адреса https\://example.ru, https:\/\/example.ru, www\.example.ru, a\@example.ru`,
  ],
  ['links', 'Адреса mailto:a.ru, http:example.ru, ftp.example.ru, example.ru'],
  ['tables', 'Срок &#124; Кто\n--- &#124; ---\n1 &#124; 2'],
  ['tables', 'Срок\n---\n1'],
  ['pictures', String.raw`!&#91;Стенд](./stend.jpg) и \!\[Стенд](./stend.jpg)`],
  ['block-terms', '&lt;Term of="ais">АИС&lt;/Term>'],
  ['links', 'Примечание[^1]\n\n[^1]: Слово'],
  ['attribute-typography', '<Callout type="note" title="В плане">Слово</Callout>'],
  ['block-links', '<Qr href="/plan/" title="План" />'],
  ['block-files', '<FileCard file="./a.docx" title="Бланк" />'],
  ['block-terms', 'Это <Term of="ais">АИС</Term>'],
  ['block-pictures', '<Figure src="./stend.jpg" alt="Стенд" />'],
  [
    'none',
    '# Заголовок\n\nСлово - слово.\n\n- пункт\n- пункт\n\n1. раз\n2. два\n\n> цитата\n\n---\n\n`код`',
  ],
];

test.each(texts)('%s: %j', async (_, source) => {
  const all = await made(source, () => true);
  expect(await made(source, (name) => mayFind({ name }, source))).toBe(all);
});

test('each plugin that may be left out has a text here that needs it', async () => {
  const needed = new Set<string>();
  for (const [name, source] of texts) {
    const all = await made(source, () => true);
    if ((await made(source, (other) => other !== name)) !== all) needed.add(name);
  }
  const leftOut = names.filter((name) => !mayFind({ name }, ''));
  expect([...needed].sort()).toEqual(leftOut.sort());
});

test('most plugins leave a plain text alone', () => {
  expect(names.filter((name) => mayFind({ name }, 'Слово и слово.'))).toEqual(['typography']);
});
