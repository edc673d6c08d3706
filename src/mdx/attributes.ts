/** Attributes of blocks: plain strings, known names, values that the block's fields accept. */
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';
import type { Block } from '../blocks/block.ts';
import { strictObject } from '../fields/fields.ts';
import type { BlockNode } from './treeBlocks.ts';
import type { Positioned, TreeContext } from './tree.ts';

const forbidden =
  /^(?:style|class|className|id|slot|is|key|ref|children|dangerouslySetInnerHTML|(?:set|client|server|transition|define|is|class):.*|on[A-Za-z].*|data-.*)$/u;

type Attribute = MdxJsxAttribute | MdxJsxExpressionAttribute;

/** Checks the attributes of a block and reports each where it stands. */
export function checkAttributes(block: Block, node: BlockNode, context: TreeContext): void {
  const values: Record<string, string> = {};
  const places = new Map<string, Attribute>();
  const refused: string[] = [];
  const openingTag = tagOf(node);
  const report = (attribute: Attribute, code: string, message: string): void => {
    refused.push(code);
    context.report(attribute, { code, message });
  };
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute')
      report(
        attribute,
        'attribute-spread',
        `Фигурные скобки в теге ${block.name} запрещены. Пишите свойства так: имя="значение".`,
      );
    else if (forbidden.test(attribute.name))
      report(
        attribute,
        'attribute-forbidden',
        `Свойство ${attribute.name} запрещено: вид блока задаёт сайт. Удалите его.`,
      );
    else if (attribute.value !== null && typeof attribute.value === 'object')
      report(
        attribute,
        'attribute-expression',
        `Свойство ${attribute.name}: нужен текст в кавычках, а не фигурные скобки: ${attribute.name}="значение".`,
      );
    else if (typeof attribute.value !== 'string')
      report(
        attribute,
        'attribute-no-value',
        `У свойства ${attribute.name} нет значения. Напишите ${attribute.name}="значение" или удалите его.`,
      );
    else if (places.has(attribute.name))
      report(
        attribute,
        'attribute-twice',
        `Свойство ${attribute.name} записано дважды. Оставьте одно.`,
      );
    else {
      places.set(attribute.name, attribute);
      values[attribute.name] = attribute.value;
    }
  }
  if (refused.length > 0) return;
  const result = strictObject(block.props, `Блок ${block.name}`).safeParse(values);
  if (result.success) return;
  for (const issue of result.error.issues) {
    const [name] = issue.path;
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const attribute = places.get(unknown ?? String(name));
    context.report((attribute as Positioned | undefined) ?? openingTag, {
      code:
        unknown === undefined
          ? attribute
            ? 'attribute-value'
            : 'attribute-missing'
          : 'attribute-unknown',
      message: unknown === undefined ? `Блок ${block.name}. ${issue.message}` : issue.message,
    });
  }
}

/** The opening tag alone, so that a quote does not show the whole contents. */
function tagOf(node: BlockNode): Positioned {
  const start = node.position?.start;
  const firstChild = node.children[0]?.position?.start.offset;
  return start
    ? { position: { start, end: { offset: firstChild ?? node.position?.end.offset } } }
    : {};
}
