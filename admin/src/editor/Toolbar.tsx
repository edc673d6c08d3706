import { FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import type { LexicalEditor } from 'lexical';
import type { ReactElement } from 'react';
import type { Block } from '../../../src/blocks/block.ts';
import { $insertFlow, $setBlock } from './actions/blocks.ts';
import type { BlockKind } from './actions/blocks.ts';
import { $insertFootnote } from './actions/footnote.ts';
import { $removeLink } from './actions/links.ts';
import { $createFlowLeaf } from './nodes/leaves.ts';
import { InsertMenu } from './InsertMenu.tsx';
import { ListTools } from './ListTools.tsx';
import { TableTools } from './TableTools.tsx';
import { ToolButton } from './ToolButton.tsx';
import type { ToolbarState } from './toolbarState.ts';

interface ToolbarProps {
  readonly editor: LexicalEditor;
  readonly state: ToolbarState;
  readonly blocks: readonly Block[];
  readonly onLink: () => void;
  readonly onPicture: () => void;
  readonly onBlock: (block: Block) => void;
}

const kinds: readonly { readonly value: BlockKind; readonly label: string }[] = [
  { value: 'paragraph', label: 'Обычный текст' },
  { value: 'h2', label: 'Заголовок' },
  { value: 'h3', label: 'Подзаголовок' },
  { value: 'h4', label: 'Малый заголовок' },
];

const formats = [
  ['bold', 'Ж', 'Жирный (Ctrl+B)'],
  ['italic', 'К', 'Курсив (Ctrl+I)'],
  ['strikethrough', 'З', 'Зачёркнутый'],
  ['code', '<>', 'Код: без кавычек-ёлочек и тире'],
] as const;

const lists = [
  ['bullet', '• Список', 'Список (Ctrl+Shift+8)'],
  ['number', '1. Список', '1. Список с номерами (Ctrl+Shift+7)'],
] as const;

export function Toolbar({
  editor,
  state,
  blocks,
  onLink,
  onPicture,
  onBlock,
}: ToolbarProps): ReactElement {
  const update = (change: () => void) => (): void => {
    editor.update(change);
    editor.focus();
  };
  const isList = state.kind === 'bullet' || state.kind === 'number' || state.kind === 'check';
  return (
    <div className="editor-toolbar" role="toolbar" aria-label="Оформление текста">
      <div className="editor-tools">
        <ToolButton
          label="Отменить (Ctrl+Z)"
          text="↶"
          onPress={() => editor.dispatchCommand(UNDO_COMMAND, undefined)}
        />
        <ToolButton
          label="Вернуть (Ctrl+Y)"
          text="↷"
          onPress={() => editor.dispatchCommand(REDO_COMMAND, undefined)}
        />
        <select
          aria-label="Вид абзаца"
          value={kinds.some(({ value }) => value === state.kind) ? state.kind : 'paragraph'}
          onChange={(event) => {
            const kind = event.target.value as BlockKind;
            update(() => {
              $setBlock(kind);
            })();
          }}
        >
          {kinds.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        {formats.map(([format, text, label]) => (
          <ToolButton
            key={format}
            className={`editor-tool-${format}`}
            label={label}
            text={text}
            pressed={state.formats.includes(format)}
            onPress={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format)}
          />
        ))}
        {lists.map(([kind, text, label]) => (
          <ToolButton
            key={kind}
            label={label}
            text={text}
            pressed={state.kind === kind}
            onPress={update(() => {
              $setBlock(state.kind === kind ? 'paragraph' : kind);
            })}
          />
        ))}
        {isList && <ListTools editor={editor} first={state.first} />}
        <ToolButton label="Ссылка (Ctrl+K)" text="Ссылка" pressed={state.inLink} onPress={onLink} />
        {state.inLink && (
          <ToolButton
            label="Без ссылки: слова останутся"
            text="Без ссылки"
            onPress={update($removeLink)}
          />
        )}
        <ToolButton label="Картинка с описанием" text="Картинка" onPress={onPicture} />
        <TableTools editor={editor} inTable={state.inTable} />
        <ToolButton
          label="Цитата без подписи"
          text="Цитата"
          onPress={update(() => {
            $setBlock('quote');
          })}
        />
        <ToolButton
          label="Сноска: её текст встанет в конец"
          text="Сноска"
          onPress={update($insertFootnote)}
        />
        <ToolButton
          label="Черта между частями"
          text="Черта"
          onPress={update(() => {
            $insertFlow($createFlowLeaf({ type: 'thematicBreak' }));
          })}
        />
        <InsertMenu blocks={blocks} onPick={onBlock} />
      </div>
    </div>
  );
}
