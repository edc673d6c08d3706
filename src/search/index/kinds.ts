import { collections } from '../../collections/index.ts';
import { sectionsLabel } from '../../words/sections.ts';
import type { Kind } from '../query/data.ts';

/** What the filters call files to download. */
export const filesLabel = 'Файлы';

/** The kinds of records: content types, pages that lead to others, files. */
export const kinds: readonly Kind[] = [
  ...Object.values(collections).map(({ name, labelSingular, label }) => ({
    name,
    one: labelSingular,
    many: label,
  })),
  { name: 'sections', one: 'Раздел', many: sectionsLabel },
  { name: 'files', one: 'Файл', many: filesLabel },
];

/** The place in `kinds` of a label of the filter «Что ищем»; -1 for none. */
export function kindIndex(label: string | undefined): number {
  return kinds.findIndex(({ many }) => many === label);
}
