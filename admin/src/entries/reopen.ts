import { onChange, openEntry } from '../decap/store.ts';

/**
 * Opens the entry anew once the save that is under way has ended: for a text that was stored otherwise than it was
 * sent, as when an upload got another name. Nothing is lost, everything in the form has just been saved.
 */
export function reopenAfterSave(): void {
  const stop = onChange(() => {
    if (openEntry()?.get('isPersisting') === true) return;
    stop();
    window.location.reload();
  });
}
