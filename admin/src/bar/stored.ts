/** Tells of actions that change what is stored, so that what shows it can look again. */

const reading =
  /^(?:info|whoami|entries|getEntry|unpublishedEntr|getMedia|getDeploy|getNotes|getPR|checkEntry|history|version|publishing|unusedFiles)/u;
const listeners = new Set<() => void>();

/** Called after every action that the service has answered. */
export function tellDone(action: string): void {
  if (reading.test(action)) return;
  for (const listener of listeners) listener();
}

/** @returns the way to stop listening */
export function onStored(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
