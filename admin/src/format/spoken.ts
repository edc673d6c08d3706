/** The labels of chosen values, added to the data of an entry for Decap's lists; never stored. */
import type { Fields } from '../../../src/fields/fields.ts';
import { hasAppeared, momentInWords } from '../widgets/days.ts';

/** The key that the label of a choice is kept under. */
export function spokenName(field: string): string {
  return `${field}_label`;
}

/** What a list adds to the line of an entry that waits for its day; empty once it has come. */
export const waitingName = 'waiting_label';

function waiting({ publishAt }: Readonly<Record<string, unknown>>): Record<string, string> {
  if (typeof publishAt !== 'string' || hasAppeared(publishAt)) return { [waitingName]: '' };
  return { [waitingName]: ` · появится ${momentInWords(publishAt)}` };
}

/** The labels of all choices in the data: `{ category_label: 'Объявления' }`, and what an entry waits for. */
export function spoken(
  fields: Fields,
  data: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const labels = Object.fromEntries(
    Object.entries(fields).flatMap(([name, { kind, options = [], default: preset }]) => {
      if (kind !== 'select') return [];
      const value = data[name] ?? preset;
      const label = options.find((option) => option.value === value)?.label;
      return label === undefined ? [] : [[spokenName(name), label] as const];
    }),
  );
  return fields['publishAt'] ? { ...labels, ...waiting(data) } : labels;
}
