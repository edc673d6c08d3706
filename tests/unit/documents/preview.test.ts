import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Values } from '../../../src/documents/text/fields.ts';
import { sheetOf } from '../../../src/scripts/fill/preview.ts';
import { page, type Made } from './page.ts';
import { readText } from './support.ts';

beforeAll(() => {
  for (const [name, value] of Object.entries(page)) vi.stubGlobal(name, value);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** What a reader sees of the minutes. */
function previewOf(values: Values): string {
  const sheet: unknown = sheetOf(readText('parts', 'protokol'), values);
  return (sheet as Made).html;
}

it('ends no sentence twice', () => {
  const html = previewOf({ helper: 'Ли И.', infoResponsible: 'Ли' });
  expect(html).toContain('<mark>Ли И.</mark></p>');
  expect(html).toContain('<mark>Ли</mark>.</p>');
});

it('keeps the lines of what was typed', () => {
  const html = previewOf({ speakers: 'Ли И.\r\nО сроках.\nО согласиях.' });
  expect(html).toContain('<mark>Ли И.<br>О сроках.<br>О согласиях.</mark>');
});

it('sets the name of a table apart, as Word files do', () => {
  expect(previewOf({})).toContain('<p class="fill-heading">Итоги голосования</p>');
});
