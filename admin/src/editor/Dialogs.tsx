import { $getNodeByKey } from 'lexical';
import type { LexicalEditor, NodeKey } from 'lexical';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { Block } from '../../../src/blocks/block.ts';
import { $addInside } from './actions/blocks.ts';
import { $insertBlock, $insertPicture } from './actions/insert.ts';
import { $linkValues, $setLink } from './actions/links.ts';
import { $editable } from './editable.ts';
import { linkFields, pictureFields } from './forms/fields.ts';
import { ValuesForm } from './forms/ValuesForm.tsx';
import type { Values } from './forms/ValuesForm.tsx';
import type { Services } from './services.ts';

/** Which form is open. */
export type Open =
  | {
      readonly kind: 'block';
      readonly block: Block;
      /** The block that it goes into. */
      readonly inside?: NodeKey;
      /** What is known already. */
      readonly values?: Values;
    }
  | { readonly kind: 'node'; readonly key: NodeKey }
  | { readonly kind: 'link' }
  | { readonly kind: 'picture'; readonly url?: string };

interface DialogsProps {
  readonly open: Open;
  readonly editor: LexicalEditor;
  readonly services: Services;
  readonly onClose: () => void;
}

/** The form that is open; what it confirms is one step of undo. */
export function Dialogs({ open, editor, services, onClose }: DialogsProps): ReactElement | null {
  const form = useMemo(() => formFor(open, editor), [open, editor]);
  if (!form) return null;
  const { apply, ...rest } = form;
  return (
    <ValuesForm
      {...rest}
      services={services}
      onClose={onClose}
      onConfirm={(values) => {
        onClose();
        editor.update(
          () => {
            apply(values);
          },
          { discrete: true },
        );
        editor.focus();
      }}
    />
  );
}

function formFor(open: Open, editor: LexicalEditor) {
  switch (open.kind) {
    case 'block': {
      const { block, inside, values = {} } = open;
      return {
        title: block.label,
        hint: block.hint,
        confirm: 'Вставить',
        fields: block.props,
        values,
        apply: (filled: Values) => {
          if (inside === undefined) $insertBlock(block, filled);
          else $addInside(inside, block, filled);
        },
      };
    }
    case 'node': {
      const editable = editor.read(() => $editable($getNodeByKey(open.key)));
      return editable && { ...editable, confirm: 'Готово' };
    }
    case 'link':
      return {
        title: 'Ссылка',
        confirm: 'Готово',
        fields: linkFields,
        values: editor.read($linkValues),
        apply: $setLink,
      };
    case 'picture':
      return {
        title: 'Картинка',
        hint: 'С подписью и автором снимка — блок «Рисунок с подписью» в меню «Вставить блок».',
        confirm: 'Вставить',
        fields: pictureFields,
        values: open.url === undefined ? {} : { url: open.url },
        apply: $insertPicture,
      };
  }
}
