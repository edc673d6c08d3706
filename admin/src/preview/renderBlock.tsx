/** Our blocks in the preview: the very components of the site, given what the build would give them. */
import { createElement } from 'react';
import type { ComponentType, ReactElement, ReactNode } from 'react';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { components } from '../../../src/blocks/components.ts';
import { blocks } from '../../../src/blocks/index.ts';
import { typeset } from '../../../src/mdx/typeset.ts';
import type { PreviewContext } from './context.ts';

type BlockElement = MdxJsxFlowElement | MdxJsxTextElement;
type Props = Record<string, string>;

const known: Readonly<Record<string, ComponentType<never>>> = components;
const described = new Map(blocks.map((block) => [block.name, block]));

/** Attributes that are text but not prose. */
const notProse = new Set(['name', 'phone', 'email']);

/** One block; an unknown one shows its contents and its name. */
export function renderBlock(
  node: BlockElement,
  key: number,
  children: ReactNode,
  context: PreviewContext,
): ReactElement {
  const name = node.name ?? '';
  const component = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!component)
    return (
      <div key={key} className="preview-unknown">
        <p>Блока «{name}» нет на сайте.</p>
        {children}
      </div>
    );
  return createElement(
    component as ComponentType<object>,
    { key, ...propsOf(node, context) },
    children,
  );
}

function propsOf(node: BlockElement, context: PreviewContext): Props {
  const fields = described.get(node.name ?? '')?.props ?? {};
  const props: Props = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
    const { name, value } = attribute;
    const kind = fields[name]?.kind;
    if (kind === 'picture') props[name] = context.picture(value);
    else if (kind === 'address') props[name] = context.address(value);
    else if ((kind === 'text' || kind === 'longText') && !notProse.has(name))
      props[name] = typeset(value);
    else if (kind !== undefined) props[name] = value;
  }
  return { ...props, ...injected(node.name, props, context) };
}

/** What the build adds (see `src/blocks/injected.ts`), as far as the preview can know it. */
function injected(name: string | null, props: Props, context: PreviewContext): Props {
  if (name === 'Term' && props['of'] !== undefined)
    return { href: context.address(`/glossary/#${props['of']}`) };
  if (name === 'Qr' && props['href'] !== undefined) return { url: context.whole(props['href']) };
  return {};
}
