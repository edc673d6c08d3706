/** Which node has a form, and what the form does to it. Runs inside a read or an update of the editor. */
import type { LexicalNode } from 'lexical';
import type { Block } from '../../../src/blocks/block.ts';
import type { Fields } from '../../../src/fields/fields.ts';
import { codeFields, pictureFields } from './forms/fields.ts';
import type { Values } from './forms/ValuesForm.tsx';
import { $isContainer } from './nodes/Container.ts';
import { $isInlineContainer } from './nodes/InlineContainer.ts';
import { $isFlowLeaf, $isTextLeaf } from './nodes/leaves.ts';
import { attributesFrom, blockOf, valuesOf } from './nodes/shells.ts';
import type { FlowShell, TextShell } from './nodes/shells.ts';

export interface Editable {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly fields: Fields;
  readonly values: Values;
  /** Stores the values of the form in the node; call it inside an update. */
  readonly apply: (values: Values) => void;
}

export function $editable(node: LexicalNode | null): Editable | undefined {
  if ($isContainer(node) || $isInlineContainer(node)) {
    const shell: FlowShell | TextShell = node.shell;
    if (!('attributes' in shell)) return undefined;
    return formOf(blockOf(shell), shell, (attributes) => {
      node.setShell({ ...shell, attributes } as never);
    });
  }
  if (!$isFlowLeaf(node) && !$isTextLeaf(node)) return undefined;
  const { mdast } = node;
  const set = (changed: object): void => {
    node.setMdast({ ...mdast, ...changed } as never);
  };
  if (mdast.type === 'mdxJsxFlowElement' || mdast.type === 'mdxJsxTextElement')
    return formOf(blockOf(mdast), mdast, (attributes) => {
      set({ attributes });
    });
  if (mdast.type === 'image')
    return {
      title: 'Картинка',
      fields: pictureFields,
      values: { url: mdast.url, alt: mdast.alt ?? '' },
      apply: ({ url = '', alt = '' }) => {
        set({ url, alt });
      },
    };
  if (mdast.type === 'code')
    return {
      title: 'Код',
      fields: codeFields,
      values: { value: mdast.value, lang: mdast.lang ?? '' },
      apply: ({ value = '', lang = '' }) => {
        set({ value, lang: lang === '' ? null : lang });
      },
    };
  return undefined;
}

type Tagged = Parameters<typeof valuesOf>[0];

function formOf(
  block: Block | undefined,
  tag: Tagged,
  store: (attributes: Tagged['attributes']) => void,
): Editable | undefined {
  if (!block) return undefined;
  return {
    title: block.label,
    hint: block.hint,
    fields: block.props,
    values: valuesOf(tag),
    apply: (values) => {
      // What the description does not know is not this form's to take away.
      const unknown = tag.attributes.filter(
        (one) => one.type !== 'mdxJsxAttribute' || !Object.hasOwn(block.props, one.name),
      );
      store([...attributesFrom(block, values), ...unknown]);
    },
  };
}
