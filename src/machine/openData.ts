import type { Option } from '../fields/fields.ts';
import type { Entry } from '../queries/entries.ts';
import { csv, type Cell } from './csv.ts';
import type { Publisher } from './publisher.ts';
import { inChita, latestDay } from './time.ts';

/** Collections that are offered as open data. */
export type DatasetName = 'plan' | 'events' | 'organizations';

/** A column of a data set. Its name never changes once published. */
export interface DataField<N extends DatasetName = DatasetName> {
  readonly name: string;
  /** What it means, in Russian. */
  readonly description: string;
  /** The codes it may hold and what they mean. */
  readonly values?: readonly Option[];
  readonly of: (entry: Entry<N>, publisher: Publisher) => Cell;
}

/** A data set: what the page about open data describes and its files hold. */
export interface Dataset<N extends DatasetName = DatasetName> {
  readonly name: N;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly DataField<N>[];
}

/** On what terms the data may be used; the page and every file say the same. */
export const licence = 'Данные можно использовать свободно, если указана ссылка на источник.';

/** A data set as JSON: about itself, its fields, its rows. Fields without a value are null, so that rows are alike. */
export function datasetJson<N extends DatasetName>(
  dataset: Dataset<N>,
  entries: readonly Entry<N>[],
  publisher: Publisher,
): string {
  const { name, title, description, fields } = dataset;
  const rows = entries.map((entry) =>
    Object.fromEntries(fields.map((field) => [field.name, field.of(entry, publisher) ?? null])),
  );
  const envelope = {
    dataset: name,
    title,
    description,
    source: { title: publisher.organization, url: publisher.absolute('/data/') },
    licence,
    updated: updatedOn(entries, publisher),
    fields: fields.map(({ name: field, description: meaning, values }) => ({
      name: field,
      description: meaning,
      ...(values === undefined
        ? {}
        : { values: Object.fromEntries(values.map(({ value, label }) => [value, label])) }),
    })),
    count: rows.length,
    items: rows,
  };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}

/** A data set as CSV, a row per entry. */
export function datasetCsv<N extends DatasetName>(
  { fields }: Dataset<N>,
  entries: readonly Entry<N>[],
  publisher: Publisher,
): string {
  return csv(
    fields.map(({ name }) => name),
    entries.map((entry) => fields.map((field) => field.of(entry, publisher))),
  );
}

/** The day the rows last changed; of an empty set, that of the release. */
export function updatedOn(entries: readonly Entry<DatasetName>[], { released }: Publisher): string {
  const days = entries.flatMap(({ data }) => [data.updated, data.checked]);
  return latestDay(days) ?? inChita(released).slice(0, 10);
}
