import { expect, test } from 'vitest';
import { shortcutOf } from '../../../admin/src/editor/shortcuts.ts';
import { typed } from '../../../admin/src/editor/typing/typed.ts';

/** What a line becomes when it is typed character by character. */
function type(line: string): string {
  let text = '';
  for (const character of line) {
    const result = typed(character, text);
    text =
      result?.kind === 'text'
        ? text.slice(0, text.length - result.remove) + result.insert
        : text + character;
  }
  return text;
}

test.each([
  ['Он сказал "да"', 'Он сказал «да»'],
  ['"Устав "Единство" принят"', '«Устав „Единство“ принят»'],
  ['("слово")', '(«слово»)'],
  ['экран 15"', 'экран 15"'],
  ['Учёт - это карточки', 'Учёт — это карточки'],
  ['пять--шесть', 'пять—шесть'],
  ['первично-профсоюзный', 'первично-профсоюзный'],
  ['5-7 лет', '5-7 лет'],
])('%s → %s', (line, expected) => {
  expect(type(line)).toBe(expected);
});

test.each([
  ['-', 'bullet'],
  ['1.', 'number'],
  ['##', 'h2'],
  ['>', 'quote'],
])('«%s » at the start begins a block', (before, block) => {
  expect(typed(' ', before)).toMatchObject({ kind: 'block', block });
});

test.each(['1917.', '5.', '#', 'слово'])('«%s » begins nothing', (before) => {
  expect(typed(' ', before)).toBeUndefined();
});

test('keys go by their place, so that the Russian layout has them too', () => {
  const key = { ctrlKey: true, metaKey: false, altKey: false, shiftKey: false };
  expect(shortcutOf({ ...key, code: 'KeyK' })).toBe('link');
  expect(shortcutOf({ ...key, altKey: true, code: 'Digit2' })).toBe('h2');
  expect(shortcutOf({ ...key, ctrlKey: false, code: 'KeyK' })).toBeUndefined();
});
