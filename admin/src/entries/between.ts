import { openEntry } from '../decap/store.ts';

/** Leads from one form straight to another, as an address pasted over an address or a link at the foot does. */
export function reloadBetweenEntries(): void {
  window.addEventListener('hashchange', ({ oldURL, newURL }) => {
    // Decap would keep the form of the first under the address of the second.
    const entry = entryIn(newURL);
    if (entry === undefined || !(isNew(oldURL) || entryIn(oldURL) !== undefined)) return;
    // What has just been saved for the first time comes from «new» to its own address.
    if (isNew(oldURL) && openEntry()?.get('slug') === entry) return;
    window.location.reload();
  });
}

/** `#/collections/news/entries/itogi/index?ref=workflow` → `itogi/index`. */
function entryIn(url: string): string | undefined {
  return /#\/collections\/[^/]+\/entries\/([^?]+)/u.exec(url)?.[1];
}

function isNew(url: string): boolean {
  return /#\/collections\/[^/]+\/new/u.test(url);
}
