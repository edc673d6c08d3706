import type { Plugin } from 'vite';
import { core, replace } from './replace.ts';
import type { Replacement } from './replace.ts';

/** How the text that was left unsaved in the browser comes back into the form. */
const replacements: readonly Replacement[] = [
  // Offered beside the loading of the entry, which then went over it: now only when there is a form to put it into.
  {
    module: `${core}/components/Editor/Editor.js`,
    from: 'if (!prevProps.localBackup && this.props.localBackup) {',
    to: 'const offered = props => props.localBackup && props.draftKey;\n    if (!offered(prevProps) && offered(this.props)) {',
  },
  // The state of a draft and its place are those that were loaded.
  {
    module: `${core}/reducers/entryDraft.js`,
    from: "state.set('entry', backupEntry);",
    to: "state.update('entry', entry => entry.set('data', backupEntry.get('data')).set('mediaFiles', backupEntry.get('mediaFiles')));",
  },
  // The values of the form, not only the text made of them: they know which version was opened, and without it every
  // save of what was restored would be taken for a conflict.
  {
    module: `${core}/backend.js`,
    from: "raw,\n        path: entry.get('path'),\n        mediaFiles,",
    to: "raw,\n        data: entry.get('data').toJS(),\n        path: entry.get('path'),\n        mediaFiles,",
  },
  {
    module: `${core}/backend.js`,
    from: 'const entry = formatRawData(raw);',
    to: 'const entry = formatRawData(raw);\n    if (backup.data) entry.data = backup.data;',
  },
];

/** Mends the restoring of unsaved texts. */
export function unsaved(): Plugin {
  return replace('unsaved', 'admin/vite/unsaved.ts', replacements);
}
