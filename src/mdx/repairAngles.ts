/** What becomes of a `<` that opens none of our blocks. */
import type { Repair } from './repair.ts';
import type { Tag } from './tags.ts';

const web = /<((?:https?:\/\/|mailto:)[^\s<>]+)>/iuy;
const mail = /<([\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/uy;
const lineBreak = /[ \t]*<br\s*\/?>[ \t]*\n?[ \t]*/iuy;

/** The repair of the `<` at `offset`; `tag` is what {@link import('./tags.ts').tagAt} saw there. */
export function angleRepair(body: string, offset: number, tag: Tag | undefined): Repair {
  if (isDestination(body, offset)) return unchanged(body, offset);
  const address = match(web, body, offset);
  if (address) return link(offset, address[0], address[1] ?? '', '');
  const email = match(mail, body, offset);
  if (email) return link(offset, email[0], email[1] ?? '', 'mailto:');
  if (body.startsWith('<!--', offset))
    return escape(
      offset,
      'html-comment',
      'Примечание <!-- … --> в тексте не работает: читатели увидят его. Удалите его или перенесите в описание правки.',
      true,
    );
  if (tag && /^br$/iu.test(tag.name)) return breakRepair(body, offset);
  if (tag?.end !== undefined || /^<[!?]/u.test(body.slice(offset, offset + 2)))
    return escape(
      offset,
      'raw-html',
      'Теги HTML в тексте не работают: читатели увидят их буквами. Уберите тег; выделить можно звёздочками, остальное делают блоки.',
    );
  return escape(offset, 'stray-less-than', 'Перед знаком «меньше» нужна обратная косая черта: \\<');
}

function match(pattern: RegExp, body: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(body);
}

function escape(start: number, code: string, message: string, held?: true): Repair {
  return { start, end: start + 1, replacement: '\\<', code, message, ...(held ? { held } : {}) };
}

function unchanged(body: string, start: number): Repair {
  const close = body.indexOf('>', start);
  const end = close < 0 ? start + 1 : close + 1;
  return { start, end, replacement: body.slice(start, end), code: '', message: '' };
}

/** `[text](<address>)` and `[label]: <address>` are plain Markdown. */
function isDestination(body: string, offset: number): boolean {
  return (
    /\]\([ \t]*$|^[ \t]*\[[^\]\n]+\]:[ \t]*$/mu.test(
      body.slice(body.lastIndexOf('\n', offset - 1) + 1, offset),
    ) && /^<[^<>\n]*>/u.test(body.slice(offset))
  );
}

function link(start: number, source: string, address: string, scheme: string): Repair {
  const text = address.replace(/[\\[\]_*~`{}]/gu, '\\$&');
  const target = `${scheme}${address}`.replace(/[\\()_*~{}]/gu, '\\$&');
  return {
    start,
    end: start + source.length,
    replacement: `[${text}](${target})`,
    code: 'autolink',
    message: 'Адрес в угловых скобках не работает. Пишите ссылку с названием: [название](адрес).',
  };
}

/** A hard break where Markdown can have one: inside a paragraph, before ordinary words. */
function breakRepair(body: string, offset: number): Repair {
  const before = body.lastIndexOf('\n', offset - 1) + 1;
  const line = body.slice(before, offset);
  const broken = match(lineBreak, body, offset);
  const after = body.slice(offset + (broken?.[0].length ?? 0));
  const inCell =
    /^\s*(?:>\s*)*\|/u.test(line) || /(?<!\\)\|/u.test(`${line}${after.split('\n', 1)[0] ?? ''}`);
  const inHeading = /^\s*#{1,6}\s/u.test(line);
  if (
    !broken ||
    inCell ||
    inHeading ||
    line.trim() === '' ||
    /^\s*[>|]/u.test(line) ||
    !/^[\p{L}«„"(*[_№]/u.test(after) ||
    /^(?:[*_] |(?:im|ex)port)/u.test(after)
  )
    return escape(
      offset,
      'html-break',
      inCell
        ? 'Тег <br> в таблице не работает. Разделите строку таблицы на две или перечислите через точку с запятой.'
        : 'Тег <br> здесь не работает. Начните новый абзац: оставьте пустую строку.',
      true,
    );
  return {
    start: offset,
    end: offset + broken[0].length,
    replacement: '\\\n',
    code: 'html-break',
    message:
      'Тег <br> не работает. Разрыв строки — обратная косая черта в конце строки, новый абзац — пустая строка.',
  };
}
