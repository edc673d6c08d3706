/** What would make an entry better and stops nothing: advice for the editor, besides the findings of the check. Pure. */
import type { Nodes, Root } from 'mdast';
import type { Fields } from '../fields/fields.ts';
import { dateInWords } from '../words/format.ts';
import { textOf, walk } from './walk.ts';

/** One piece of advice and what it is about: a field, or a node of the text. */
export interface Advice {
  readonly code: string;
  readonly message: string;
  readonly field?: readonly (string | number)[];
  readonly node?: Nodes;
}

/** An entry as a form holds it: values may be missing or wrong. */
interface Draft {
  readonly fields: Fields;
  readonly data: Readonly<Record<string, unknown>>;
  readonly tree?: Root | undefined;
}

const longTitle = 80;
const shortDescription = 30;
const longText = 3000;

/** @param today the day in Chita, `YYYY-MM-DD` */
export function advise(draft: Draft, today: string): Advice[] {
  return [...fieldAdvice(draft, today), ...(draft.tree ? textAdvice(draft.tree) : [])];
}

function fieldAdvice({ fields, data }: Draft, today: string): Advice[] {
  const advice: Advice[] = [];
  const add = (name: string, code: string, message: string): void => {
    if (fields[name]) advice.push({ code, message, field: [name] });
  };
  const value = (name: string): string => {
    const found = data[name];
    return typeof found === 'string' ? found.trim() : '';
  };
  const title = value('title');
  if (title.length > longTitle)
    add('title', 'title-long', 'Заголовок длинный: в списках и в поиске его обрежут. Сократите.');
  if (/[^.…]\.$/u.test(title))
    add('title', 'title-period', 'В конце заголовка точка не нужна. Уберите её.');
  if (fields['description']?.required === false && value('description') === '')
    add(
      'description',
      'description-missing',
      'Напишите одно-два предложения: их увидят в списках, в поиске и при пересылке.',
    );
  if (value('description') !== '' && value('description').length < shortDescription)
    add(
      'description',
      'description-short',
      'Слишком коротко: по этим словам не понять, о чём речь.',
    );
  const checked = value('checked');
  if (/^\d{4}-\d{2}-\d{2}$/u.test(checked) && checked < yearBefore(today))
    add(
      'checked',
      'checked-stale',
      `Сведения сверяли больше года назад, ${dateInWords(checked)}. Сверьте с источником и поставьте новый день.`,
    );
  if (value('source') !== '' && checked === '')
    add(
      'checked',
      'checked-missing',
      'Источник указан, а когда с ним сверяли — нет. Поставьте день.',
    );
  if (data['confidence'] === 'needs-check')
    add(
      'confidence',
      'needs-check',
      'Запись помечена «Требует проверки». Уточните сведения в крайкоме, прежде чем публиковать.',
    );
  if (value('notPersonalData') !== '')
    add(
      'notPersonalData',
      'personal-data-explained',
      'Проверка персональных данных снята под ваше объяснение. Перечитайте запись ещё раз: людей она не выдаёт?',
    );
  return advice;
}

/** `2026-03-05` → `2025-03-05`; as text it sorts where it should, on 29 February too. */
function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

function textAdvice(tree: Root): Advice[] {
  const advice: Advice[] = [];
  const headings: Nodes[] = [];
  walk(tree, (node) => {
    if (node.type === 'heading') headings.push(node);
    if (node.type === 'paragraph' && textOf(node).length > 1200)
      advice.push({
        code: 'paragraph-long',
        message: 'Абзац очень длинный, с телефона его не прочтут. Разделите на два-три.',
        node,
      });
  });
  if (headings.length === 0 && textOf(tree).length > longText)
    advice.push({
      code: 'headings-missing',
      message: 'Текст длинный и без подзаголовков. Разделите его: так легче найти нужное.',
      ...(tree.children[0] ? { node: tree.children[0] } : {}),
    });
  return advice;
}
