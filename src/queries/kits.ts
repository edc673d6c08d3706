import { remember } from '../memory/remember.ts';
import { compare, published } from './entries.ts';

/** Guides, the newest first. */
export const allGuides = remember('allGuides', async () =>
  (await published('guides')).toSorted((a, b) => compare(b.data.date, a.data.date)),
);

/** Chapters of a guide in order. */
export const chaptersOf = remember('chaptersOf', async (guide: string) =>
  byOrder((await published('chapters')).filter(({ data }) => data.guide === guide)),
);

/** Parts of a meeting kit in order. */
export const partsOf = remember('partsOf', async (meeting: string) =>
  byOrder((await published('parts')).filter(({ data }) => data.meeting === meeting)),
);

function byOrder<T extends { data: { order: number }; id: string }>(list: T[]): T[] {
  return list.sort((a, b) => a.data.order - b.data.order || compare(a.id, b.id));
}
