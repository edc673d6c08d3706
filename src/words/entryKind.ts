import { documentKinds } from '../collections/options/document-kinds.ts';
import { eventFormats } from '../collections/options/event-formats.ts';
import { formKinds } from '../collections/options/form-kinds.ts';
import { partKinds } from '../collections/options/part-kinds.ts';
import { planParts } from '../collections/options/plan-parts.ts';
import { collections } from '../collections/index.ts';
import type { Entry } from '../content.ts';

/** The label of an option by its value. */
export function labelOf<V extends string>(
  options: readonly { readonly value: V; readonly label: string }[],
  value: V,
): string {
  return options.find((option) => option.value === value)?.label ?? value;
}

/** What a reader would call an entry: «Постановление», «Бланк», «Пункт 4 плана». */
export function entryKind(entry: Entry): string {
  switch (entry.collection) {
    case 'documents':
      return labelOf(documentKinds, entry.data.kind);
    case 'forms':
      return `Бланк: ${labelOf(formKinds, entry.data.kind).toLowerCase()}`;
    case 'parts':
      return labelOf(partKinds, entry.data.kind);
    case 'events':
      return labelOf(eventFormats, entry.data.format);
    case 'plan':
      return `${planParts.find(({ value }) => value === entry.data.part)?.prefix ?? ''} ${entry.data.number}`;
    default:
      return collections[entry.collection].labelSingular;
  }
}
