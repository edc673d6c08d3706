import { describe, expect, test } from 'vitest';
import { escapeText, read, serialize } from '../../../src/mdx/codec/index.ts';
import { textOf } from '../../../src/mdx/walk.ts';
import { chance, htmlOf, treeOf } from './support.ts';

/** What a person types, and what is stored. */
const typed: readonly (readonly [typed: string, stored: string])[] = [
  ['Если <5 и >3', 'Если \\<5 и >3'],
  ['Множество {x}', 'Множество \\{x\\}'],
  ['файл_с_именем.docx', 'файл_с_именем.docx'],
  ['_имя_ и __имя__', '\\_имя\\_ и \\_\\_имя\\_\\_'],
  ['Цена* и срок*', 'Цена\\* и срок\\*'],
  ['5 * 3 * 2', '5 * 3 * 2'],
  ['[№ 5]', '[№ 5]'],
  ['[№ 5](п. 3)', '\\[№ 5](п. 3)'],
  ['[^1]', '\\[^1]'],
  ['[x] готово', '\\[x] готово'],
  ['1917. Год', '1917\\. Год'],
  ['3) третье', '3\\) третье'],
  ['1917.Год', '1917.Год'],
  ['+ 5', '\\+ 5'],
  ['- пять', '\\- пять'],
  ['* пять', '\\* пять'],
  ['—  пять', '—  пять'],
  ['# не заголовок', '\\# не заголовок'],
  ['#хештег', '#хештег'],
  ['> не цитата', '\\> не цитата'],
  ['---', '\\---'],
  ['***', '\\***'],
  ['===', '\\==='],
  ['~~зачёркнуто~~', '\\~\\~зачёркнуто\\~\\~'],
  ['~5 шт~', '\\~5 шт\\~'],
  ['около ~5', 'около ~5'],
  ['да | нет', 'да | нет'],
  ['| --- |', '\\| --- |'],
  ['см. https://example.ru/a_b', 'см. https://example.ru/a_b'],
  ['a@example.ru', 'a@example.ru'],
  ['import x', '&#105;mport x'],
  ['export {x}', '&#101;xport \\{x\\}'],
  ['импорт import x', 'импорт import x'],
  ['C:\\Мои документы', 'C:\\Мои документы'],
  ['C:\\_старое', 'C:\\\\\\_старое'],
  ['конец \\', 'конец \\\\'],
  ['&nbsp; и &amp', '\\&nbsp; и &amp'],
  ['`код`', '\\`код\\`'],
  ['<b>жирный</b>', '\\<b>жирный\\</b>'],
  ['<!-- скрыто -->', '\\<!-- скрыто -->'],
  ['<Callout>', '\\<Callout>'],
  ['Внимание![1]', 'Внимание\\![1]'],
  ['а\nб', 'а\nб'],
  ['а\n- б', 'а\n\\- б'],
];

describe('text typed by hand', () => {
  test.each(typed)('%j is stored as %j', (source, stored) => {
    expect(escapeText(source)).toBe(stored);
  });

  test.each(typed)('%j is read back, in every place', (source) => {
    const places = [
      (text: string) => ({ type: 'paragraph' as const, children: [textNode(text)] }),
      (text: string) => ({
        type: 'heading' as const,
        depth: 2 as const,
        children: [textNode(text.replace(/\n/gu, ' '))],
      }),
      (text: string) => ({
        type: 'list' as const,
        children: [
          {
            type: 'listItem' as const,
            children: [{ type: 'paragraph' as const, children: [textNode(text)] }],
          },
        ],
      }),
      (text: string) => ({
        type: 'table' as const,
        children: [
          {
            type: 'tableRow' as const,
            children: [
              { type: 'tableCell' as const, children: [textNode(text.replace(/\n/gu, ' '))] },
            ],
          },
        ],
      }),
      (text: string) => ({
        type: 'paragraph' as const,
        children: [
          textNode('До '),
          { type: 'strong' as const, children: [textNode(text)] },
          textNode(' после'),
        ],
      }),
      (text: string) => ({
        type: 'paragraph' as const,
        children: [{ type: 'link' as const, url: '/a/', children: [textNode(text)] }],
      }),
    ];
    for (const place of places) {
      const node = place(source);
      const stored = serialize({ type: 'root', children: [node] });
      const [back] = treeOf(stored).children;
      expect(back?.type, stored).toBe(node.type);
      expect(back && visible(back), stored).toBe(visible(node));
      expect(htmlOf(stored)).not.toMatch(/"del"|"em"|"hr"|mdx\w*Expression/u);
      expect(serialize(treeOf(stored))).toBe(stored);
    }
  });

  test('2000 random runs of signs are read back', () => {
    const signs = [
      'а',
      'Слово',
      '5',
      '1.',
      '2)',
      ' ',
      ' ',
      '\n',
      '*',
      '**',
      '_',
      '__',
      '~',
      '`',
      '[',
      ']',
      '(',
      ')',
      '!',
      '<',
      '>',
      '{',
      '}',
      '\\',
      '&',
      '&amp;',
      '|',
      '-',
      '---',
      '+',
      '#',
      '=',
      ':',
      '«',
      '№',
      '\u00A0',
      'https://a.ru/x_y',
      'a@b.ru',
      '.',
      'import ',
      '[^1]',
      '[x] ',
      '👍',
    ];
    const below = chance(7);
    for (let round = 0; round < 2000; round += 1) {
      const source = Array.from({ length: 1 + below(8) }, () => signs[below(signs.length)]).join(
        '',
      );
      const stored = serialize({
        type: 'root',
        children: [{ type: 'paragraph', children: [textNode(source)] }],
      });
      expect(visible(treeOf(stored)), stored).toBe(visible(textNode(source)));
      expect(serialize(treeOf(stored))).toBe(stored);
    }
  }, 60_000);

  test('text cannot become a link of a definition in the document', () => {
    const tree = treeOf('По [закону].\n\n[закону]: /a/');
    tree.children.unshift({ type: 'paragraph', children: [textNode('По [Закону]')] });
    expect(serialize(tree)).toBe('По \\[Закону]\n\nПо [закону].\n\n[закону]: /a/\n');
  });

  test('text at the edge of markup is escaped', () => {
    const tree = treeOf('а **б** [в](/в/)');
    tree.children = [
      {
        type: 'paragraph',
        children: [
          textNode('звезда*'),
          { type: 'strong', children: [textNode('б')] },
          textNode('_скобка['),
          { type: 'link', url: '/в/', children: [textNode('в')] },
          textNode('] вот!'),
          { type: 'link', url: '/в/', children: [textNode('в')] },
        ],
      },
    ];
    const stored = serialize(tree);
    expect(serialize(treeOf(stored))).toBe(stored);
    expect(textOf(treeOf(stored))).toBe('звезда*б_скобка[в] вот!в');
    expect(read(stored)?.tree.children).toHaveLength(1);
  });
});

const textNode = (value: string) => ({ type: 'text' as const, value });
const visible = (node: Parameters<typeof textOf>[0]): string =>
  textOf(node).replace(/\s+/gu, ' ').trim();
