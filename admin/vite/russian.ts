import type { Plugin } from 'vite';
import { core, replace } from './replace.ts';
import type { Replacement } from './replace.ts';

/** Phrases that Decap keeps in its code instead of its locales. */
const phrases: readonly Replacement[] = [
  {
    module: `${core}/actions/mediaLibrary.js`,
    from: '`${existingFile.name} already exists. Do you want to replace it?`',
    to: '`Файл «${existingFile.name}» уже есть. Заменить его?`',
  },
  {
    module: `${core}/actions/mediaLibrary.js`,
    from: '`Failed to persist media: ${error}`',
    to: '`Файл не загружен. ${error.message || error}`',
  },
  {
    module: `${core}/actions/mediaLibrary.js`,
    from: '`Failed to delete media: ${error.message}`',
    to: '`Файл не удалён. ${error.message}`',
  },
  {
    module: `${core}/components/UI/SettingsDropdown.js`,
    from: '"Test Backend \\u2197"',
    to: '"Пробный режим: ничего не сохраняется"',
  },
  // An address without a scheme says nothing to an editor.
  {
    module: `${core}/components/UI/SettingsDropdown.js`,
    from: 'stripProtocol(displayUrl)',
    to: '"Открыть сайт"',
  },
  // An empty list says why it is empty and what to do next.
  {
    module: `${core}/components/Collection/Entries/Entries.js`,
    from: "t('collection.entries.noEntries')",
    to: "globalThis.officeEmpty?.list() ?? t('collection.entries.noEntries')",
  },
  {
    module: `${core}/components/Workflow/WorkflowList.js`,
    from: "children: this.props.t('workflow.workflowList.currentEntries', {",
    to: "children: currEntries.size === 0 ? globalThis.officeEmpty?.column(currColumn) : this.props.t('workflow.workflowList.currentEntries', {",
  },
  // What could not be opened leads back to where there is something.
  {
    module: `${core}/components/Editor/Editor.js`,
    from: `children: _jsx("h3", {
          children: entry.get('error')
        })`,
    to: `className: 'office-absent', role: 'alert',
        children: [_jsx("h1", { children: entry.get('error') }, 'why'), _jsx("a", { href: '#/collections/' + collection.get('name'), children: 'Открыть раздел «' + collection.get('label') + '»' }, 'back')]`,
  },
  // The address of the programme's authors would carry the office's configuration to a foreign site.
  {
    module: `${core}/components/UI/ErrorBoundary.js`,
    from: `_jsx("a", {
          href: buildIssueUrl({
            title: errorTitle,
            config: this.props.config
          }),
          target: "_blank",
          rel: "noopener noreferrer",
          "data-testid": "issue-url",`,
    to: '_jsx("span", {',
  },
  // There is no common library: pictures and files lie beside their entry and are chosen in its form.
  {
    module: `${core}/components/App/Header.js`,
    from: 'showMediaButton && _jsx(',
    to: 'false && _jsx(',
  },
  // The panel of the check leads to fields: only the pane of the form can unfold a list and focus its item.
  {
    module: `${core}/components/Editor/EditorInterface.js`,
    from: 'ref: c => this.controlPaneRef = c,',
    to: 'ref: c => { this.controlPaneRef = c; if (c) globalThis.officeForm = c; },',
  },
  // A draft may be saved half done; the check stops it on its way to review.
  {
    module: `${core}/actions/editorialWorkflow.js`,
    from: 'if (!fieldsErrors.isEmpty()) {',
    to: 'if (false) {',
  },
  // Words of an error reach the editor without the name of its class.
  {
    module: `${core}/actions/entries.js`,
    from: 'details: error,',
    to: 'details: error && error.message || error,',
  },
  {
    module: `${core}/actions/editorialWorkflow.js`,
    from: 'details: error\n',
    to: 'details: error && error.message || error\n',
  },
  {
    module: 'decap-cms-widget-list/dist/esm/ListControl.js',
    from: '`${items.size} ${listLabel}`',
    to: '`Всего: ${items.size}`',
  },
  {
    module: 'decap-cms-widget-list/dist/esm/ListControl.js',
    from: "`No ${labelField.get('name')}`",
    to: "'не заполнено'",
  },
  {
    module: 'decap-cms-widget-object/dist/esm/ObjectControl.js',
    from: '"No field(s) defined for this widget"',
    to: '"В этой группе нет полей"',
  },
  {
    module: '@dnd-kit/sortable/dist/sortable.esm.js',
    from: "roleDescription: 'sortable'",
    to: "roleDescription: 'пункт, который можно переставить'",
  },
  ...drag([
    [
      '"\\n    To pick up a draggable item, press the space bar.\\n    While dragging, use the arrow keys to move the item.\\n    Press space again to drop the item in its new position, or press escape to cancel.\\n  "',
      '"Чтобы взять пункт, нажмите пробел. Двигайте его стрелками. Пробел ещё раз оставит его на новом месте, Esc вернёт на прежнее."',
    ],
    ['"Picked up draggable item " + active.id + "."', '"Пункт взят."'],
    [
      '"Draggable item " + active.id + " was moved over droppable area " + over.id + "."',
      '"Пункт над новым местом."',
    ],
    [
      '"Draggable item " + active.id + " is no longer over a droppable area."',
      '"Здесь пункт не оставить."',
    ],
    [
      '"Draggable item " + active.id + " was dropped over droppable area " + over.id',
      '"Пункт на новом месте."',
    ],
    ['"Draggable item " + active.id + " was dropped."', '"Пункт оставлен."'],
    [
      '"Dragging was cancelled. Draggable item " + active.id + " was dropped."',
      '"Пункт вернулся на прежнее место."',
    ],
  ]),
  {
    module: `${core}/components/Editor/EditorPreviewPane/EditorPreviewPane.js`,
    from: 'id: "preview-pane",',
    to: 'id: "preview-pane", title: "Предпросмотр записи",',
  },
  {
    module: 'react-toastify/dist/react-toastify.esm.mjs',
    from: 'ariaLabel:s="close"',
    to: 'ariaLabel:s="Закрыть сообщение"',
  },
  {
    module: 'react-toastify/dist/react-toastify.esm.mjs',
    from: '"aria-label":"notification timer"',
    to: '"aria-label":"Сообщение скоро закроется"',
  },
];

/** What is read out while the items of a list are dragged. */
function drag(words: readonly (readonly [from: string, to: string])[]): Replacement[] {
  return words.map(([from, to]) => ({ module: '@dnd-kit/core/dist/core.esm.js', from, to }));
}

/** Puts Decap's hard-coded words into Russian. */
export function russianPhrases(): Plugin {
  return replace('russian-phrases', 'admin/vite/russian.ts', phrases);
}
