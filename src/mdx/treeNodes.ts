/** Checks of single Markdown nodes: headings, links, pictures, tables, footnote marks. */
import type { Nodes } from 'mdast';
import { isAddress } from '../fields/addresses.ts';
import type { TreeContext } from './tree.ts';
import { textOf } from './walk.ts';

/** Where pictures may lie: beside the entry, with a Latin name. Nothing else may reach an import of the build. */
export const picturePattern = /^\.\/[a-z0-9][a-z0-9._-]*\.(?:jpe?g|png|webp|avif)$/u;

const vagueLinks =
  /^(?:здесь|тут|сюда|ссылка|по ссылке|по этой ссылке|подробнее|далее|читать|источник|link)\.?$/iu;

/** Checks one node that is not a block. */
export function checkNode(node: Nodes, ancestors: readonly Nodes[], context: TreeContext): void {
  const report = context.report.bind(context, node);
  switch (node.type) {
    case 'heading':
      if (node.depth === 1)
        report({
          code: 'heading-level',
          message:
            'Заголовок первого уровня у страницы уже есть: это поле title. Начинайте разделы с ##.',
        });
      if (node.depth > 4)
        report({
          code: 'heading-level',
          message: 'Заголовки бывают трёх уровней: ##, ### и ####.',
        });
      if (textOf(node).trim() === '')
        report({
          code: 'heading-empty',
          message: 'Заголовок пуст. Напишите его или удалите решётки.',
        });
      return;
    case 'link':
    case 'linkReference':
      if (textOf(node).trim() === '')
        report({
          code: 'link-empty',
          message: 'У ссылки нет названия. Напишите в квадратных скобках, куда она ведёт.',
        });
      else if (vagueLinks.test(textOf(node).trim()))
        report({
          code: 'link-vague',
          level: 'warning',
          message: 'Назовите ссылку тем, куда она ведёт, а не словом «здесь».',
        });
      if (node.type === 'link') checkLinkAddress(node.url, node, context);
      return;
    case 'definition':
      checkLinkAddress(node.url, node, context);
      return;
    case 'image':
      checkPicture(node, context);
      return;
    case 'table':
      checkTable(node, context);
      return;
    case 'text':
      checkText(node.value, node, ancestors, context);
      return;
    default:
  }
}

function checkLinkAddress(url: string, node: Nodes, context: TreeContext): void {
  if (isAddress(url)) return;
  const isFile = /^(?:\.{0,2}\/)?[^:?#]+\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|zip|csv|txt)$/iu.test(
    url,
  );
  const isHost = /^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:ru|рф|su|com|org|net)(?:\/|$)/iu.test(url);
  const isMail = /^[\w.+-]+@[\w.-]+$/u.test(url);
  const correction = isHost ? `https://${url}` : isMail ? `mailto:${url}` : undefined;
  context.report(node, {
    code: 'link-address',
    message: isFile
      ? `Файл «${url}» ссылкой не приложить. Положите его рядом с записью и поставьте блок FileCard.`
      : `Адрес «${url}» не годится. Внутри сайта пишите /раздел/имя/, наружу — https://…, почту — mailto:…, телефон — tel:+7…`,
    ...(correction === undefined ? {} : { correction }),
  });
}

function checkPicture(node: Nodes & { type: 'image' }, context: TreeContext): void {
  if (!picturePattern.test(node.url))
    context.report(node, {
      code: 'picture-address',
      message:
        'Картинка должна лежать рядом с записью и называться латиницей: ./foto.webp (jpg, jpeg, png, webp, avif).',
    });
  if ((node.alt ?? '').trim() === '')
    context.report(node, {
      code: 'picture-alt',
      message:
        'Опишите картинку в квадратных скобках для тех, кто её не видит: ![что на картинке](./foto.webp)',
    });
}

function checkTable(node: Nodes & { type: 'table' }, context: TreeContext): void {
  const [header, ...rows] = node.children;
  const columns = header?.children.length ?? 0;
  if (header?.children.every((cell) => textOf(cell).trim() === ''))
    context.report(header, {
      code: 'table-header',
      message:
        'У таблицы пустая шапка. Назовите столбцы: без этого таблицу не прочтёт вслух программа экранного доступа.',
    });
  for (const row of rows) {
    if (row.children.length > columns)
      context.report(row, {
        code: 'table-cells',
        message: `В строке ${row.children.length} ячеек, а в шапке ${columns}: лишние пропадут. Знак | внутри ячейки пишите как \\|`,
      });
  }
}

function checkText(
  value: string,
  node: Nodes,
  ancestors: readonly Nodes[],
  context: TreeContext,
): void {
  const mark = /\[\^([^\]\s]+)\]/u.exec(value);
  if (mark)
    context.report(node, {
      code: 'footnote-missing',
      message: `Для знака сноски ${mark[0]} нет текста. Добавьте строку ${mark[0]}: текст сноски.`,
      quote: mark[0],
    });
  if (ancestors.some(({ type }) => type === 'link')) return;
  const picture = /!\[[^\]]*\]\([^)]*\)?/u.exec(value);
  if (picture)
    context.report(node, {
      code: 'picture-syntax',
      quote: picture[0],
      message:
        'Картинка записана с ошибкой. Правильно так: ![что на картинке](./foto.webp), без пробелов в имени файла.',
    });
  const link = picture ? null : /\[[^\]\n]+\]\([^)\n]*\)?/u.exec(value);
  if (link)
    context.report(node, {
      code: 'link-syntax',
      quote: link[0],
      message:
        'Ссылка записана с ошибкой. Правильно так: [название](адрес), в адресе не бывает пробелов.',
    });
}
