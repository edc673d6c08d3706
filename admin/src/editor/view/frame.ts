/** What a block looks like in the editor: a head with its name and buttons, and a place for its text. */
import { blockOf, valuesOf } from '../nodes/shells.ts';
import type { FlowShell } from '../nodes/shells.ts';
import { actionButton, make } from './dom.ts';
import { summaryOf } from './summary.ts';

export function framed(shell: FlowShell): HTMLElement {
  switch (shell.type) {
    case 'blockquote':
      return make('blockquote', 'editor-quote');
    case 'listItem':
      return make('li', '');
    case 'list': {
      const list = make(shell.ordered ? 'ol' : 'ul', '');
      if (shell.ordered) list.setAttribute('start', String(shell.start ?? 1));
      return list;
    }
    case 'footnoteDefinition':
      return frame('Сноска', shell.label ?? shell.identifier, false, false);
    case 'mdxJsxFlowElement': {
      const block = blockOf(shell);
      const summary = block ? summaryOf(block, valuesOf(shell)) : '';
      const filled = block !== undefined && Object.keys(block.props).length > 0;
      const grows = block?.only !== undefined && 'blocks' in block.only;
      return frame(block?.label ?? shell.name ?? '', summary, filled, grows);
    }
  }
}

function frame(name: string, summary: string, filled: boolean, grows: boolean): HTMLElement {
  const head = make('div', 'editor-head', make('b', '', name), make('span', '', summary));
  head.contentEditable = 'false';
  head.append(...buttons(name, filled, grows));
  const inside = make('div', 'editor-inside');
  inside.dataset['inside'] = '';
  const element = make('section', 'editor-block', head, inside);
  element.setAttribute('aria-label', name);
  return element;
}

export function buttons(name: string, filled: boolean, grows: boolean): HTMLElement[] {
  return [
    ...(filled ? [actionButton('edit', 'Изменить', name)] : []),
    ...(grows ? [actionButton('add', 'Добавить', name)] : []),
    actionButton('up', 'Выше', name),
    actionButton('down', 'Ниже', name),
    actionButton('after', 'Абзац после', name),
    actionButton('remove', 'Удалить', name),
  ];
}
