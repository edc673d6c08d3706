/** Personal data that must not be published (Federal law 152-FZ): found by form, explained, left to the editor. */
import type { Root } from 'mdast';
import { looksLikeSnils } from '../fields/snils.ts';
import type { Reporter } from './places.ts';
import type { Positioned } from './tree.ts';
import { textOf, walk } from './walk.ts';

const advice =
  'Персональные данные на сайте не публикуют (152-ФЗ). Удалите их; для образца возьмите нули.';

/**
 * Looks for СНИЛС, passports, lists of phones and addresses, tables of full names.
 * @param text the whole file; `tree` is its parsed body, which begins at `bodyStart`.
 * @param rangeOf the offsets in `text` of a node of the tree.
 */
export function checkPersonalData(
  text: string,
  tree: Root | undefined,
  bodyStart: number,
  rangeOf: (node: Positioned) => readonly [number, number | undefined],
  report: Reporter,
): void {
  for (const match of text.matchAll(
    /(?<![\d-])(\d{3})[- ](\d{3})[- ](\d{3})[- ](\d{2})(?![\d-])/gu,
  )) {
    if (looksLikeSnils(match.slice(1).join('')))
      report.at(match.index, match.index + match[0].length, {
        code: 'personal-snils',
        message: `Похоже на СНИЛС. ${advice}`,
      });
  }
  for (const match of text.matchAll(/(?<!\d)(\d{2}) ?(\d{2})(?: |,? ?№ ?)(\d{6})(?!\d)/gu)) {
    const near = text.slice(Math.max(0, match.index - 80), match.index);
    const spaced = /^\d{2} \d{2} /u.test(match[0]);
    if ((spaced || /паспорт|сери[яи]/iu.test(near)) && !/^0+$/u.test(match.slice(1).join('')))
      report.at(match.index, match.index + match[0].length, {
        code: 'personal-passport',
        message: `Похоже на серию и номер паспорта. ${advice}`,
      });
  }
  if (!tree) return;
  checkLists(text.slice(bodyStart), bodyStart, report);
  checkTables(tree, rangeOf, report);
}

const listLength = 5;
const phone = /(?<![\d+-])(?:\+7|8)[ -]?\(?\d{3,5}\)?[ -]?\d{1,3}[ -]?\d{2}[ -]?\d{2}(?!\d)/gu;
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** Five different phones or mail addresses in the text make a list of people; posts belong into Contact blocks. */
function checkLists(body: string, bodyStart: number, report: Reporter): void {
  const text = body.replace(/<Contact\b[^>]*>/gu, (tag) => ' '.repeat(tag.length));
  for (const [pattern, code, what] of [
    [phone, 'personal-phones', 'телефонов'],
    [email, 'personal-emails', 'адресов почты'],
  ] as const) {
    const found = [...text.matchAll(pattern)];
    const different = new Set(
      found.map(([value]) => value.replace(/[^\w@.]/gu, '').replace(/^8(?=\d{10}$)/u, '7')),
    );
    const first = found[0];
    if (first && different.size >= listLength)
      report.at(bodyStart + first.index, undefined, {
        code,
        message: `В тексте список из ${different.size} ${what}. Личные не публикуют (152-ФЗ); служебные укажите по должностям блоками Contact.`,
      });
  }
}

const fullName =
  /^[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s+[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+(?:вич|ич|вна|чна|шна|оглы|кызы)$/u;
/** Names that say of themselves that they are samples. */
const sampleName = /^(?:Образцов|Примеров|Вымышленн|Тестов|Фамилия)/u;

function checkTables(
  tree: Root,
  rangeOf: (node: Positioned) => readonly [number, number | undefined],
  report: Reporter,
): void {
  walk(tree, (node) => {
    if (node.type !== 'table') return;
    let names = 0;
    walk(node, (cell) => {
      if (cell.type !== 'tableCell') return;
      const text = textOf(cell).trim();
      if (fullName.test(text) && !sampleName.test(text)) names += 1;
    });
    if (names >= 3)
      report.at(rangeOf(node)[0], undefined, {
        code: 'personal-names',
        message: `В таблице ${names} полных имени. Списки людей не публикуют (152-ФЗ). Удалите их; для образца возьмите «Образцова Анна Ивановна».`,
      });
  });
}
