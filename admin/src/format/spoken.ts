/** The labels of chosen values, added to the data of an entry for Decap's lists; never stored. */
import type { Fields } from '../../../src/fields/fields.ts';

/** The key that the label of a choice is kept under. */
export function spokenName(field: string): string {
  return `${field}_label`;
}

/** The labels of all choices in the data: `{ category_label: 'Объявления' }`. */
export function spoken(
  fields: Fields,
  data: Readonly<Record<string, unknown>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { kind, options = [], default: preset }]) => {
      if (kind !== 'select') return [];
      const value = data[name] ?? preset;
      const label = options.find((option) => option.value === value)?.label;
      return label === undefined ? [] : [[spokenName(name), label] as const];
    }),
  );
}
