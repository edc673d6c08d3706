import { describe, expect, test } from 'vitest';
import { collections, settings } from '../../../src/collections/index.ts';
import * as fields from '../../../src/fields/fields.ts';
import type { Field, Fields } from '../../../src/fields/fields.ts';
import { yamlLimits } from '../../../src/mdx/yaml.ts';

const message = (field: Field, value: unknown): string | undefined =>
  field.schema.safeParse(value).error?.issues[0]?.message;
const parsed = (field: Field, value: unknown): unknown => field.schema.parse(value);

describe('empty values', () => {
  test.each([undefined, null, ''])('%j means not filled in', (value) => {
    expect(parsed(fields.text({ label: 'Имя' }), value)).toBeUndefined();
    expect(message(fields.text({ label: 'Имя', required: true }), value)).toBe(
      'Поле «Имя» не заполнено. Заполните его.',
    );
    expect(
      parsed(
        fields.list({ label: 'Метки', of: fields.text({ label: 'Метка', required: true }) }),
        value,
      ),
    ).toEqual([]);
    expect(parsed(fields.toggle({ label: 'Закрепить' }), value)).toBe(false);
    expect(parsed(fields.references({ label: 'Бланки', collection: 'forms' }), value)).toEqual([]);
  });
});

describe('wrong values are explained in Russian', () => {
  const options = [{ value: 'a', label: 'Первое' }] as const;
  test.each<readonly [string, Field, unknown, RegExp]>([
    ['text', fields.text({ label: 'Имя' }), 5, /нужен текст/u],
    ['long text', fields.text({ label: 'Имя', max: 3 }), 'абвг', /длиннее 3 знаков: сейчас 4/u],
    [
      'pattern',
      fields.text({ label: 'Имя', pattern: { test: /^a$/u, message: 'нужна a.' } }),
      'b',
      /«Имя»: нужна a/u,
    ],
    ['number', fields.number({ label: 'Номер', min: 1, max: 9 }), 10, /целое число от 1 до 9/u],
    ['fraction', fields.number({ label: 'Номер' }), 1.5, /целое число/u],
    ['toggle', fields.toggle({ label: 'Закрепить' }), 'да', /true \(да\)/u],
    ['date', fields.date({ label: 'День' }), '2026-02-31', /должен быть в календаре/u],
    ['moment', fields.moment({ label: 'Начало' }), '2020-03-05T14:00Z', /по Чите/u],
    ['select', fields.select({ label: 'Вид', options }), 'b', /a \(Первое\)/u],
    ['select many', fields.selectMany({ label: 'Виды', options }), 'a', /нужен список/u],
    ['address', fields.address({ label: 'Адрес' }), 'javascript:x', /«Адрес»/u],
    ['address outside', fields.address({ label: 'Сайт', outside: true }), '/forms/', /«Сайт»/u],
    ['picture', fields.picturePath({ label: 'Фото' }), './a.js', /рядом с записью/u],
    ['picture above', fields.picturePath({ label: 'Фото' }), '../a.png', /рядом с записью/u],
    ['file', fields.filePath({ label: 'Файл' }), './a.exe', /рядом с записью/u],
    [
      'reference',
      fields.reference({ label: 'Бланк', collection: 'forms' }),
      'Согласие',
      /имя папки/u,
    ],
    [
      'references',
      fields.references({ label: 'Бланки', collection: 'forms' }),
      'a',
      /список записей/u,
    ],
    [
      'list',
      fields.list({ label: 'Метки', of: fields.text({ label: 'Метка', required: true }), max: 1 }),
      ['a', 'b'],
      /больше 1 строк/u,
    ],
    [
      'group',
      fields.group({ label: 'Связь', fields: { post: fields.text({ label: 'Пост' }) } }),
      { name: 'x' },
      /неизвестное поле «name». Можно: post/u,
    ],
  ])('%s', (_, field, value, expected) => {
    expect(message(field, value)).toMatch(expected);
  });
});

test('digits of an attribute count as a number', () => {
  expect(parsed(fields.number({ label: 'Номер' }), '7')).toBe(7);
});

const depth = (described: Field): number => {
  if (described.item) return 1 + depth(described.item);
  if (described.fields) return 1 + depthOf(described.fields);
  return described.kind === 'selectMany' || described.kind === 'references' ? 1 : 0;
};
const depthOf = (all: Fields): number => Math.max(0, ...Object.values(all).map(depth));

test('no entry and no settings need deeper YAML than the check allows', () => {
  const depths = [...Object.values(collections), ...Object.values(settings)].map(
    ({ fields: all }) => 1 + depthOf(all),
  );
  expect(Math.max(...depths)).toBe(yamlLimits.depth);
});
