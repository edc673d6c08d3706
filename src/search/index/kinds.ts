import { collections } from '../../collections/index.ts';
import { sectionsLabel } from '../../words/sections.ts';

const byLabel = new Map<string, string>(
  Object.values(collections).map(({ name, label }) => [label, name]),
);

/** What the filters call files to download. */
export const filesLabel = 'Файлы';

/** The kinds of records: content types, pages that lead to others, files. */
export const kinds = [...byLabel.values(), 'sections', 'files'];

/** The kind behind a label of the filter «Что ищем». */
export function kindOf(label: string | undefined): string {
  if (label === sectionsLabel) return 'sections';
  if (label === filesLabel) return 'files';
  return byLabel.get(label ?? '') ?? '';
}
