import { compare, published, type Entry } from './entries.ts';

/** Guides, the newest first. */
export async function allGuides(): Promise<Entry<'guides'>[]> {
  return (await published('guides')).sort((a, b) => compare(b.data.date, a.data.date));
}

/** Chapters of a guide in order. */
export async function chaptersOf(guide: string): Promise<Entry<'chapters'>[]> {
  return byOrder((await published('chapters')).filter(({ data }) => data.guide === guide));
}

/** Parts of a meeting kit in order. */
export async function partsOf(meeting: string): Promise<Entry<'parts'>[]> {
  return byOrder((await published('parts')).filter(({ data }) => data.meeting === meeting));
}

function byOrder<T extends { data: { order: number }; id: string }>(list: T[]): T[] {
  return list.sort((a, b) => a.data.order - b.data.order || compare(a.id, b.id));
}
