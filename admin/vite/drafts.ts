import type { Plugin } from 'vite';
import { core, replace } from './replace.ts';
import type { Replacement } from './replace.ts';

/** What the board and the form offer of a draft, where Decap offers what leads nowhere. */
const replacements: readonly Replacement[] = [
  // An author may not throw away what others have written in (`src/lists/deletable.ts`).
  {
    module: `${core}/components/Editor/EditorToolbar.js`,
    from: '(!showDelete || useOpenAuthoring) && !hasUnpublishedChanges && !isModification ? null',
    to: '(!showDelete || useOpenAuthoring) && !hasUnpublishedChanges && !isModification || globalThis.officeDrafts?.mayDelete(window.location.hash) === false ? null',
  },
  {
    module: `${core}/components/Workflow/WorkflowList.js`,
    from: 'onDelete: this.requestDelete.bind(this, collectionName, slug, ownStatus),',
    to: 'onDelete: globalThis.officeDrafts?.mayDelete(`${collectionName}/${slug}`) === false ? undefined : this.requestDelete.bind(this, collectionName, slug, ownStatus),',
  },
  {
    module: `${core}/components/Workflow/WorkflowCard.js`,
    from: 'children: [_jsx(DeleteButton, {',
    to: 'children: [onDelete && _jsx(DeleteButton, {',
  },
  // Words for readers, not the source of the text with its tables and marks.
  {
    module: `${core}/components/Workflow/WorkflowList.js`,
    from: "body: entry.getIn(['data', 'body']),",
    to: "body: entry.getIn(['data', 'description'], entry.getIn(['data', 'short'])),",
  },
  // Nobody builds drafts: asking where they can be seen has no answer, and «nowhere», when it came after the publication,
  // took the link to the page away.
  {
    module: `${core}/components/Editor/Editor.js`,
    from: 'opts => loadDeployPreview(',
    to: 'opts => entry && isPublished && loadDeployPreview(',
  },
  {
    module: `${core}/components/Editor/EditorToolbar.js`,
    from: "return this.renderDeployPreviewControls(t('editor.editorToolbar.deployPreviewButtonLabel'));",
    to: 'return;',
  },
  {
    module: `${core}/components/Editor/EditorToolbar.js`,
    from: "if (!status) {\n      return;\n    }\n    const deployPreviewReady = status === 'SUCCESS' && !isFetching;",
    to: "if (status !== 'SUCCESS') {\n      return;\n    }\n    const deployPreviewReady = true;",
  },
  // What has just been published is on the site: its link comes without opening the form again.
  {
    module: `${core}/components/Editor/EditorToolbar.js`,
    from: 'if (!isNewEntry && prevProps.isPersisting && !isPersisting) {',
    to: 'if (!isNewEntry && (prevProps.isPersisting && !isPersisting || prevProps.currentStatus && !this.props.currentStatus)) {',
  },
];

/** Mends what is offered of drafts. */
export function drafts(): Plugin {
  return replace('drafts', 'admin/vite/drafts.ts', replacements);
}
