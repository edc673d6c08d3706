import { latestDay } from '../machine/time.ts';
import type { Entry } from './entries.ts';

/** The day an entry last changed: when it was written, corrected or checked. */
export function changedOn({ data }: Entry): string | undefined {
  return latestDay(['date' in data ? data.date : undefined, data.updated, data.checked]);
}

/** The day any of some entries last changed. */
export function lastChange(entries: readonly Entry[]): string | undefined {
  return latestDay(entries.map(changedOn));
}
