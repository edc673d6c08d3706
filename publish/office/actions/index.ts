import type { Action } from '../context.ts';
import { checkEntry, getDeployPreview, getNotes, getPRMetadata, whoami } from './account.ts';
import { history, restore, version } from './history.ts';
import { getMedia, getMediaFile, persistMedia } from './media.ts';
import { persistEntry } from './persist.ts';
import { publishUnpublishedEntry } from './publish.ts';
import { publishing } from './publishing.ts';
import { entriesByFiles, entriesByFolder, getEntry, info } from './read.ts';
import { deleteFile, deleteFiles } from './remove.ts';
import {
  unpublishedEntries,
  unpublishedEntry,
  unpublishedEntryDataFile,
  unpublishedEntryMediaFile,
} from './unpublished.ts';
import { renameEntry } from './rename.ts';
import { discardFiles, unusedFiles } from './unused.ts';
import { deleteUnpublishedEntry, unpublish, updateUnpublishedEntryStatus } from './workflow.ts';

/** Everything that can be asked, by the name in the request: Decap's proxy protocol first, then our own. */
export const actions: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    info,
    entriesByFolder,
    entriesByFiles,
    getEntry,
    unpublishedEntries,
    unpublishedEntry,
    unpublishedEntryDataFile,
    unpublishedEntryMediaFile,
    deleteUnpublishedEntry,
    persistEntry,
    updateUnpublishedEntryStatus,
    publishUnpublishedEntry,
    getMedia,
    getMediaFile,
    persistMedia,
    deleteFile,
    deleteFiles,
    getDeployPreview,
    getNotes,
    getPRMetadata,

    whoami,
    checkEntry,
    history,
    version,
    restore,
    unpublish,
    publishing,
    renameEntry,
    unusedFiles,
    discardFiles,
  }),
);
