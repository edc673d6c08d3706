import type { Entry } from '../content.ts';

export type Measured = Entry<'organizations'> & {
  data: { progress: NonNullable<Entry<'organizations'>['data']['progress']> };
};

/** Whether an organisation has told its figures. */
export function isMeasured(entry: Entry<'organizations'>): entry is Measured {
  return entry.data.progress !== undefined;
}

/** A share of members in whole per cent, 0–100; 0 where there are none. */
export function share(part: number, members: number): number {
  return members === 0 ? 0 : Math.min(100, Math.round((part / members) * 100));
}
