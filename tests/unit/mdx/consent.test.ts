import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { blocks } from '../../../src/blocks/index.ts';
import { forms } from '../../../src/collections/forms.ts';
import { checkEntry } from '../../../src/mdx/check.ts';
import { findParts } from '../../../src/mdx/consent/findParts.ts';
import { consentParts } from '../../../src/mdx/consent/parts.ts';
import { numberedParts } from '../../../src/mdx/consent/numbered.ts';
import { sheetLines } from '../../../src/mdx/consent/sheet.ts';
import { parseBody } from '../../../src/mdx/parse.ts';

const file = 'forms/soglasie/index.mdx';
const own = readFileSync(`content/${file}`, 'utf8');

/** Numbers of the parts that are not whole. */
const missing = (text: string): number[] =>
  findParts(text).flatMap((part, index) => (part.missing.length > 0 ? [index + 1] : []));

function check(source: string) {
  const { findings } = checkEntry({ collection: forms, slug: 'soglasie', file, source, blocks });
  return findings.filter(({ code }) => code === 'consent-part').map(({ message }) => message);
}

it('finds all nine parts in our own form', () => {
  expect(own).toContain('nineParts: true');
  expect(check(own)).toEqual([]);
});

it.each(consentParts.map(({ title }, index) => [index + 1, title] as const))(
  'misses part %i of our own form when it goes: %s',
  (number, title) => {
    const from = own.indexOf(`**${String(number)}. `);
    const to = number === 9 ? own.length : own.indexOf(`**${String(number + 1)}. `);
    const without = own.slice(0, from) + own.slice(to);
    const [message, ...more] = check(without);
    expect(message).toContain(`части ${String(number)} «${title}»`);
    expect(more).toEqual([]);
  },
);

it('leaves a form alone that is no such consent', () => {
  const other = own.replace('nineParts: true\n', '').replace(/\*\*4\. .*\n/u, '');
  expect(check(other)).toEqual([]);
});

it('takes the wording of every part from the form', () => {
  const parsed = parseBody(own.slice(own.indexOf('\n---\n', 4) + 5));
  const parts =
    'tree' in parsed ? numberedParts(sheetLines(parsed.tree)) : new Map<number, string>();
  expect([...parts.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(parts.get(4)).toMatch(/^Цель\. Учёт членов/u);
  expect(parts.get(9)).toContain('(подпись)');
});

/** As such papers are often written: one paragraph for everything. */
const usual = `СОГЛАСИЕ
на обработку персональных данных
Я, _______________________, проживающий(ая) по адресу: __________, паспорт серия ____ № ______, выдан ________,
даю согласие первичной профсоюзной организации школы-образца, расположенной по адресу: с. Образцово, ул. Примерная, 1,
на обработку моих персональных данных в целях учёта членов Профсоюза: фамилия, имя, отчество, дата рождения, место работы, должность, номер телефона.
Разрешаю сбор, запись, систематизацию, накопление, хранение, уточнение, использование, удаление с использованием средств автоматизации и без использования таких средств.
Согласие действует до прекращения членства и может быть отозвано письменным заявлением.
Подпись ____________ Дата ____________`;

it('reads a consent written in one piece', () => {
  expect(missing(usual)).toEqual([2, 6]);
});

it.each([
  [/, паспорт[^,]*, выдан _+/u, [1, 2, 6]],
  [/ в целях учёта членов Профсоюза/u, [2, 4, 6]],
  [/с использованием средств[^.]*/u, [2, 6, 7]],
  [/ и может быть отозвано[^.]*/u, [2, 6, 8]],
  [/Подпись _+/u, [2, 6, 9]],
] as const)('sees what such a text lacks: %s', (words, parts) => {
  expect(missing(usual.replace(words, ''))).toEqual(parts);
});

it('does not take a consent to everything for one of nine parts', () => {
  expect(missing('Я, Образцова А. П., согласна на обработку моих персональных данных.')).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9,
  ]);
});

it('shows the words by which a part was found', () => {
  expect(findParts(usual)[3]?.quote).toContain('в целях учёта членов');
  expect(findParts(usual)[0]?.missing).toEqual([]);
});
