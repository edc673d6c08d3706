/** Checks of blocks: known, in their place, with plain attributes and the right contents. */
import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Block } from '../blocks/block.ts';
import { checkAttributes } from './attributes.ts';
import { contentsProblem } from './contents.ts';
import { nearest } from './nearest.ts';
import type { TreeContext } from './tree.ts';
import { textOf } from './walk.ts';

export type BlockNode = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a node is a tag. */
export function isBlockNode(node: Nodes): node is BlockNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Checks a tag against the description of its block. */
export function checkBlock(
  node: BlockNode,
  ancestors: readonly Nodes[],
  context: TreeContext,
): void {
  const { name } = node;
  if (name === null || name === '') {
    context.report(node, { code: 'raw-html', message: 'Пустой тег <> запрещён. Уберите его.' });
    return;
  }
  const block = context.blocks.get(name);
  if (!block) {
    reportUnknown(name, node, context);
    return;
  }
  if (block.restricted === true && !context.allowed.has(name))
    context.report(node, {
      code: 'block-not-here',
      message: `Блок ${name} («${block.label}») в записях этого раздела не ставят. Уберите его.`,
    });
  checkPlace(block, node, ancestors, context);
  checkChildren(block, node, context);
  checkAttributes(block, node, context);
}

function reportUnknown(name: string, node: BlockNode, context: TreeContext): void {
  if (/^[a-z]/u.test(name)) {
    context.report(node, {
      code: 'raw-html',
      message: `Тег HTML <${name}> запрещён. Уберите его; выделить можно звёздочками, остальное делают блоки.`,
    });
    return;
  }
  const near = nearest(name, [...context.blocks.keys()]);
  context.report(node, {
    code: 'unknown-block',
    quote: `<${name}>`,
    message: `Блока ${name} нет.${near === undefined ? ` Есть: ${[...context.blocks.keys()].join(', ')}.` : ` Может быть, ${near}?`}`,
    ...(near === undefined ? {} : { correction: `<${near}>` }),
  });
}

function checkPlace(
  block: Block,
  node: BlockNode,
  ancestors: readonly Nodes[],
  context: TreeContext,
): void {
  const around = ancestors.findLast(
    (ancestor) => isBlockNode(ancestor) || ancestor.type === 'root',
  );
  const parent = around && isBlockNode(around) ? around.name : undefined;
  if (block.inside && !(typeof parent === 'string' && block.inside.includes(parent)))
    context.report(node, {
      code: 'block-outside',
      message: `Блок ${block.name} ставят только внутри блока ${block.inside.join(' или ')}.`,
    });
  if (block.display === 'flow' && node.type === 'mdxJsxTextElement')
    context.report(node, {
      code: 'block-in-sentence',
      message: `Блок ${block.name} стоит отдельно от предложения: теги на своих строках, между ними и текстом пустые строки.`,
      ...(block.children === 'flow' && node.children.length > 0
        ? { correction: `<${block.name} …>\n\n${textOf(node)}\n\n</${block.name}>` }
        : {}),
    });
  if (ancestors.some(({ type }) => type === 'link'))
    context.report(node, {
      code: 'block-in-link',
      message: `Блок ${block.name} нельзя ставить внутри ссылки.`,
    });
  if (ancestors.some(({ type }) => type === 'heading'))
    context.report(node, {
      code: 'block-in-heading',
      message: `Блок ${block.name} нельзя ставить в заголовке.`,
    });
}

function checkChildren(block: Block, node: BlockNode, context: TreeContext): void {
  const empty = node.children.length === 0;
  if (block.children === 'none' && !empty) {
    context.report(node, {
      code: 'block-children',
      message: `Внутри блока ${block.name} ничего не пишут: он закрывается сразу, <${block.name} … />.`,
    });
    return;
  }
  if (block.children === 'inline' && (empty || textOf(node).trim() === '')) {
    context.report(node, {
      code: 'block-empty',
      message: `Блок ${block.name} пуст. Напишите слова между тегами: <${block.name} …>слова</${block.name}>.`,
    });
    return;
  }
  if (block.children === 'inline' && node.type === 'mdxJsxFlowElement') {
    context.report(node, {
      code: 'block-children',
      message: `Блок ${block.name} стоит внутри предложения: оба тега и слова между ними на одной строке.`,
    });
    return;
  }
  const problem = contentsProblem(block, node);
  if (problem !== undefined) context.report(node, { code: 'block-contents', message: problem });
}
