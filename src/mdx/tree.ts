/** The check of a parsed text: only known nodes, headings in order, honest links and pictures, blocks as described. */
import type { Nodes, Root } from 'mdast';
import type { Block } from '../blocks/block.ts';
import { checkBlock, isBlockNode } from './treeBlocks.ts';
import { checkNode } from './treeNodes.ts';
import type { Remark } from './places.ts';
import { walk } from './walk.ts';

/** What the checks of single nodes know and how they report. */
export interface TreeContext {
  readonly blocks: ReadonlyMap<string, Block>;
  /** Restricted blocks that belong in this collection. */
  readonly allowed: ReadonlySet<string>;
  /** Reports a remark about a node (or anything else with a position in the tree). */
  report(node: Positioned, remark: Remark): void;
}

/** Anything the parser gave a position. */
export interface Positioned {
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined };
        readonly end: { readonly offset?: number | undefined };
      }
    | undefined;
}

const maxDepth = 40;
const maxNodes = 20_000;

const allowedNodes = new Set<string>([
  ...[
    'root',
    'paragraph',
    'heading',
    'text',
    'emphasis',
    'strong',
    'delete',
    'inlineCode',
    'code',
    'break',
    'thematicBreak',
  ],
  ...[
    'link',
    'linkReference',
    'definition',
    'image',
    'blockquote',
    'list',
    'listItem',
    'table',
    'tableRow',
    'tableCell',
  ],
  ...['footnoteReference', 'footnoteDefinition', 'mdxJsxFlowElement', 'mdxJsxTextElement'],
]);

const refused: Readonly<Record<string, Remark>> = {
  mdxFlowExpression: {
    code: 'expression',
    message:
      'Выражения в фигурных скобках запрещены: их выполнила бы программа. Уберите скобки или поставьте перед ними обратную косую черту.',
  },
  mdxTextExpression: {
    code: 'expression',
    message:
      'Выражения в фигурных скобках запрещены: их выполнила бы программа. Уберите скобки или поставьте перед ними обратную косую черту.',
  },
  mdxjsEsm: {
    code: 'import-export',
    message: 'Команды import и export запрещены. Удалите строку.',
  },
  imageReference: {
    code: 'picture-address',
    message: 'Картинку вставляют целиком: ![что на картинке](./foto.webp)',
  },
  html: { code: 'raw-html', message: 'Теги HTML запрещены. Уберите тег.' },
};

/** Checks a whole tree. */
export function checkTree(tree: Root, context: TreeContext): void {
  let nodes = 0;
  let level = 1;
  let tooDeep = false;
  const footnotes = new Map<string, number>();
  walk(tree, (node, ancestors) => {
    nodes += 1;
    if (ancestors.length > maxDepth && !tooDeep) {
      tooDeep = true;
      context.report(node, {
        code: 'too-deep',
        message: `Вложенность глубже ${maxDepth} уровней. Упростите текст.`,
      });
    }
    if (!allowedNodes.has(node.type)) {
      context.report(
        node,
        refused[node.type] ?? {
          code: 'unknown-syntax',
          message: 'Такая разметка на сайте не поддерживается. Уберите её.',
        },
      );
      return;
    }
    if (node.type === 'heading') level = checkHeadingOrder(node, level, ancestors, context);
    if (node.type === 'footnoteDefinition')
      footnotes.set(node.identifier, (footnotes.get(node.identifier) ?? 0) + 1);
    if (node.type === 'footnoteDefinition' && footnotes.get(node.identifier) === 2)
      context.report(node, {
        code: 'footnote-duplicate',
        message: `Две сноски с меткой ${node.identifier}. Дайте второй другую метку.`,
      });
    if (isBlockNode(node)) checkBlock(node, ancestors, context);
    else checkNode(node, ancestors, context);
  });
  if (nodes > maxNodes)
    context.report(tree, {
      code: 'too-many-nodes',
      quote: '',
      message:
        'Текст слишком сложен: больше 20 000 частей разметки. Разделите его на несколько записей.',
    });
  checkUnusedFootnotes(tree, context);
}

function checkHeadingOrder(
  node: Nodes & { type: 'heading' },
  before: number,
  ancestors: readonly Nodes[],
  context: TreeContext,
): number {
  if (ancestors.some(isBlockNode)) return before;
  if (node.depth > before + 1 && node.depth <= 4)
    context.report(node, {
      code: 'heading-skip',
      message: `Пропущен уровень заголовка: здесь нужен ${'#'.repeat(before + 1)}`,
      correction: '#'.repeat(before + 1),
    });
  return node.depth;
}

function checkUnusedFootnotes(tree: Root, context: TreeContext): void {
  const used = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'footnoteReference') used.add(node.identifier);
  });
  walk(tree, (node) => {
    if (node.type === 'footnoteDefinition' && !used.has(node.identifier))
      context.report(node, {
        code: 'footnote-unused',
        message: `На сноску ${node.identifier} нет знака в тексте: читатели её не увидят. Поставьте [^${node.identifier}] в нужном месте.`,
      });
  });
}
