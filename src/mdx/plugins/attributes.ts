/** Reading and changing the attributes of blocks, in the HTML tree: there Sätteri sets one as a property of the node. */
import type {
  HastPluginDefinition,
  HastVisitorContext,
  MdxJsxFlowElementHast,
  MdxJsxTextElementHast,
} from 'satteri';
import type { Block } from '../../blocks/block.ts';
import type { FieldKind } from '../../fields/fields.ts';

/** A block in the HTML tree. */
export type BlockElement = Readonly<MdxJsxFlowElementHast | MdxJsxTextElementHast>;

/** New values by attribute; `undefined` leaves an attribute as it is. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** The plain string of an attribute; nothing when it is missing. */
export function valueOf(node: Pick<BlockElement, 'attributes'>, name: string): string | undefined {
  const found = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  );
  return found?.type === 'mdxJsxAttribute' && typeof found.value === 'string'
    ? found.value
    : undefined;
}

/** The attributes of a block that its description gives one of these kinds. */
export function propsOf(block: Block, kinds: readonly FieldKind[]): string[] {
  return Object.entries(block.props).flatMap(([name, { kind }]) =>
    kinds.includes(kind) ? [name] : [],
  );
}

/** A plugin that visits blocks and changes their attributes; synchronous when `change` is. */
export function blockAttributes(
  name: string,
  blocks: readonly Block[],
  change: (
    node: BlockElement,
    block: Block,
    ctx: HastVisitorContext,
  ) => Attributes | undefined | Promise<Attributes | undefined>,
): HastPluginDefinition {
  const byName = new Map(blocks.map((block) => [block.name, block]));
  const filter = [...byName.keys()];
  const visit = (node: BlockElement, ctx: HastVisitorContext): void | Promise<void> => {
    const block = byName.get(node.name ?? '');
    const changed = block && change(node, block, ctx);
    if (changed instanceof Promise)
      return changed.then((attributes) => {
        set(node, attributes, ctx);
      });
    set(node, changed, ctx);
  };
  if (filter.length === 0) return { name };
  return { name, mdxJsxFlowElement: { filter, visit }, mdxJsxTextElement: { filter, visit } };
}

function set(
  node: BlockElement,
  attributes: Attributes | undefined,
  ctx: HastVisitorContext,
): void {
  for (const [name, value] of Object.entries(attributes ?? {}))
    if (value !== undefined && String(value) !== valueOf(node, name))
      ctx.setProperty(node, name, String(value));
}
