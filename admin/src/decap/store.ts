/** Decap's store, as far as our own screens read it. */
import type { Map } from 'immutable';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';

/** The entry that is open in the form; nothing when no form is open. */
export function openEntry(): Map<string, unknown> | undefined {
  const draft = store.getState().entryDraft;
  const entry = draft.get('entry') as Map<string, unknown> | undefined;
  return entry?.get('data') === undefined ? undefined : entry;
}

/** Whether the form holds what is not saved. */
export function hasUnsaved(): boolean {
  return store.getState().entryDraft.get('hasChanged') === true;
}

/** Calls back after every change of anything. @returns the way to stop */
export function onChange(listener: () => void): () => void {
  return store.subscribe(listener);
}
