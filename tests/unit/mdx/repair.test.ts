import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { applyRepairs, findRepairs, originalOffset } from '../../../src/mdx/repair.ts';
import { parseBody } from '../../../src/mdx/parse.ts';
import { textOf, walk } from '../../../src/mdx/walk.ts';

const isBlock = (name: string): boolean => ['Callout', 'Term', 'Field'].includes(name);
const repair = (text: string): string => applyRepairs(text, findRepairs(text, isBlock));

/** Source and what it becomes; the visible text is the third, where it differs from the first. */
const repairs: readonly (readonly [source: string, expected: string, visible?: string])[] = [
  ['Если <5 и >3', 'Если \\<5 и >3'],
  ['Множество {1, 2}', 'Множество \\{1, 2\\}'],
  ['Уже \\{так\\} и \\<5', 'Уже \\{так\\} и \\<5', 'Уже {так} и <5'],
  ['Обратная черта \\\\{x}', 'Обратная черта \\\\\\{x\\}', 'Обратная черта \\{x}'],
  ['Код `{x} <b>` остаётся', 'Код `{x} <b>` остаётся', 'Код {x} <b> остаётся'],
  ['`` a ` {b} `` {c}', '`` a ` {b} `` \\{c\\}', 'a ` {b} {c}'],
  ['```\nimport x\n{y}\n```', '```\nimport x\n{y}\n```', 'import x\n{y}'],
  ['import x from "y"', '&#105;mport x from "y"'],
  ['export default {a}', '&#101;xport default \\{a\\}'],
  ['exports и imports', 'exports и imports'],
  ['Текст\nimport x', 'Текст\n&#105;mport x'],
  ['Теги <b>и</b> <script>', 'Теги \\<b>и\\</b> \\<script>'],
  ['<div class="x" {...y}>', '\\<div class="x" \\{...y\\}>'],
  [
    '<https://example.ru/a_(b)>',
    '[https://example.ru/a\\_(b)](https://example.ru/a\\_\\(b\\))',
    'https://example.ru/a_(b)',
  ],
  ['<a@example.ru>', '[a@example.ru](mailto:a@example.ru)', 'a@example.ru'],
  ['один<br>два', 'один\\\nдва', 'одиндва'],
  ['- один<br/>два', '- один\\\nдва', 'одиндва'],
  [
    '<Callout title="{a} <b>">\n\nx {y}\n\n</Callout>',
    '<Callout title="{a} <b>">\n\nx \\{y\\}\n\n</Callout>',
    'x {y}',
  ],
  ['[a](<https://example.ru/x>)', '[a](<https://example.ru/x>)', 'a'],
  ['Знак < один', 'Знак \\< один'],
  ['a <b and c', 'a \\<b and c'],
  ['<Callout', '<Callout', ''],
];

describe('repair', () => {
  test.each(repairs.map(([source, expected]) => [source, expected] as const))(
    '%j',
    (source, expected) => {
      expect(repair(source)).toBe(expected);
    },
  );

  test.each(repairs.map(([source]) => source))('of %j is idempotent', (source) => {
    expect(repair(repair(source))).toBe(repair(source));
  });

  test.each(
    repairs
      .filter(([source]) => source !== '<Callout')
      .map(([source, , visible]) => [source, visible ?? source] as const),
  )('of %j keeps the visible text and leaves no program', (source, visible) => {
    const parsed = parseBody(repair(source));
    if (!('tree' in parsed)) throw new Error(parsed.problem.message);
    expect(textOf(parsed.tree)).toBe(visible);
    const compiled: string[] = [];
    walk(mdxToMdast(repair(source)), ({ type }) => compiled.push(type));
    expect(compiled.filter((type) => /Expression|Esm|html/u.test(type))).toEqual([]);
  });

  test('the compiler sees the same text', () => {
    for (const [source, , visible] of repairs) {
      if (source === '<Callout') continue;
      expect(textOf(mdxToMdast(repair(source)))).toBe(visible ?? source);
    }
  });

  test('what cannot be mended is held', () => {
    const held = (text: string) =>
      findRepairs(text, isBlock)
        .filter((found) => found.held)
        .map(({ code }) => code);
    expect(held('<!-- заметка -->')).toEqual(['html-comment']);
    expect(held('| a<br>b |\n| --- |')).toEqual(['html-break']);
    expect(held('конец<br>')).toEqual(['html-break']);
    expect(held('один<br>- два')).toEqual(['html-break']);
  });

  test('offsets lead back to the source', () => {
    const source = 'a {b} <5 c';
    const found = findRepairs(source, isBlock);
    const repaired = applyRepairs(source, found);
    const original = originalOffset(found);
    for (const letter of ['a', 'b', '5', 'c'])
      expect(original(repaired.indexOf(letter))).toBe(source.indexOf(letter));
  });
});
