/** What the service has refused an entry for: the panel shows it until the entry changes. */
import type { Finding } from '../../../src/mdx/finding.ts';

type Listener = (findings: readonly Finding[]) => void;
const listeners = new Set<Listener>();

export function tellHeld(findings: readonly Finding[]): void {
  for (const listener of listeners) listener(findings);
}

/** @returns the way to stop listening */
export function onHeld(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
