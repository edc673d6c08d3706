/** What the list of each content type shows, and how it is sorted, filtered and grouped. */
import { collections } from '../../../src/collections/index.ts';
import type { CollectionName } from '../../../src/collections/index.ts';
import type { Field, Fields } from '../../../src/fields/fields.ts';
import { spokenName, waitingName } from '../format/spoken.ts';
import type { SortableField, ViewFilter, ViewGroup } from './types.ts';

const day = (name: string) => `{{${name} | date('DD.MM.YYYY')}}`;

/** The line of an entry. Choices are shown by their labels, which the format adds (see `format/spoken.ts`). */
const summaries: Partial<Record<CollectionName, string>> = {
  news: `{{title}} · ${day('date')} · {{${spokenName('category')}}}`,
  chapters: '{{order}}. {{title}}',
  parts: `{{order}}. {{title}} · {{${spokenName('kind')}}}`,
  documents: `{{title}} · {{${spokenName('kind')}}}, ${day('date')}`,
  events: `{{title}} · ${day('start')} · {{${spokenName('format')}}}`,
  plan: `{{number}}. {{title}} · {{${spokenName('part')}}}`,
  forms: `{{title}} · {{${spokenName('kind')}}}`,
  organizations: `{{title}} · {{${spokenName('level')}}}`,
  questions: `{{title}} · {{${spokenName('topic')}}}`,
  guides: `{{title}} · ${day('date')}`,
  leaflets: `{{title}} · ${day('date')}`,
  meetings: `{{title}} · ${day('date')}`,
};

/** The summary line of a content type. */
export function summaryOf(name: CollectionName): string {
  const line = summaries[name] ?? `{{${collections[name].summary}}}`;
  return 'publishAt' in collections[name].fields ? `${line}{{${waitingName}}}` : line;
}

/** Fields that a list may be sorted by; the first that the type has is what it is sorted by at first. */
const sorted = [
  { field: 'date', default_sort: 'desc' },
  { field: 'start', default_sort: 'desc' },
  { field: 'number', default_sort: 'asc' },
  { field: 'order', default_sort: 'asc' },
  { field: 'title', default_sort: 'asc' },
  { field: 'due' },
  { field: 'updated' },
  { field: 'checked' },
] as const;

/** How a list can be sorted. */
export function sortableOf(fields: Fields): SortableField[] {
  // What has a number of its own (plan, chapters) is read in that order; a document's number is text.
  const numbered = ({ field }: { field: string }): boolean => fields[field]?.kind === 'number';
  const present = sorted
    .filter(({ field }) => isSortable(fields[field]))
    .sort((a, b) => Number(numbered(b)) - Number(numbered(a)));
  return present.map((entry, index) => ({
    field: entry.field,
    label: fields[entry.field]?.label ?? entry.field,
    ...(index === 0 && 'default_sort' in entry ? { default_sort: entry.default_sort } : {}),
  }));
}

function isSortable(field: Field | undefined): boolean {
  return field !== undefined && field.kind !== 'group' && field.kind !== 'list';
}

/** Ready filters: switches that are on, what must be checked, what waits for its day. */
export function filtersOf(fields: Fields): ViewFilter[] {
  const toggles = Object.entries(fields).flatMap(([field, { kind, label, default: preset }]) =>
    kind === 'toggle' && preset !== true ? [{ label, field, pattern: true }] : [],
  );
  return [
    ...toggles,
    ...(fields['confidence']
      ? [{ label: 'Требует проверки', field: 'confidence', pattern: '^needs-check$' }]
      : []),
    ...(fields['publishAt']
      ? [{ label: 'Назначен день публикации', field: 'publishAt', pattern: '^\\d' }]
      : []),
  ];
}

/** Groups by every choice among the type's own fields, and by year. */
export function groupsOf(fields: Fields): ViewGroup[] {
  const choices = Object.entries(fields).flatMap(([field, { kind, label }]) =>
    kind === 'select' ? [{ label, field: spokenName(field) }] : [],
  );
  const dated = ['date', 'start'].find((name) => fields[name] !== undefined);
  return [
    ...choices,
    ...(dated === undefined ? [] : [{ label: 'Год', field: dated, pattern: '\\d{4}' }]),
  ];
}
