import { decodeText } from './decodeText.ts';
import { Refusal } from './refusal.ts';

/**
 * A CSV row by row: UTF-8, or else CP1251, in which a Russian Excel saves it; semicolons, commas or tabs.
 * @throws {Refusal} when it is not a text
 */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = decodeText(bytes).replace(/^\uFEFF/u, '');
  if (text.includes('\u0000'))
    throw new Refusal('Это не текст CSV. Сохраните таблицу в формате .xlsx.');
  const [first = ''] = text.split('\n', 1);
  const separator = [';', ',', '\t'].reduce((best, one) =>
    first.split(one).length > first.split(best).length ? one : best,
  );
  return cells(text, separator);
}

/** RFC 4180, with any separator. */
function cells(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let value = '';
  let quoted = false;
  const end = () => {
    rows.at(-1)?.push(value);
    value = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (quoted) {
      if (letter !== '"') value += letter;
      else if (text[at + 1] === '"') {
        value += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && value === '') quoted = true;
    else if (letter === separator) end();
    else if (letter === '\n') {
      end();
      rows.push([]);
    } else if (letter !== '\r') value += letter;
  }
  end();
  return rows;
}
