/** The backend that Decap has made: our controls ask it for other entries. */
import type { Implementation } from '../decap/backend.ts';

let current: Implementation | undefined;

/** A backend tells of itself when it is made. */
export function setImplementation(implementation: Implementation): void {
  current = implementation;
}

/** @throws before Decap has read its configuration */
export function implementation(): Implementation {
  if (!current) throw new Error('Редактор ещё не загружен.');
  return current;
}
