import { datasets } from '../datasets.ts';
import { datasetCsv, datasetJson, type Dataset, type DatasetName } from '../openData.ts';
import { published, type Entry } from '../../queries/entries.ts';
import { allEvents } from '../../queries/events.ts';
import { planItems } from '../../queries/plan.ts';
import { publisher } from './publisher.ts';

/** The rows of every data set, in a settled order. */
const rows: { readonly [N in DatasetName]: () => Promise<readonly Entry<N>[]> } = {
  plan: planItems,
  events: allEvents,
  organizations: () => published('organizations'),
};

/** `getStaticPaths` of a file per data set. */
export function datasetPaths() {
  return (Object.keys(datasets) as DatasetName[]).map((dataset) => ({ params: { dataset } }));
}

/** The file of a data set in a format. */
export async function datasetFile(
  name: string | undefined,
  format: 'json' | 'csv',
): Promise<string> {
  if (name === undefined || !Object.hasOwn(datasets, name))
    throw new Error(`There is no data set ${String(name)}.`);
  // The name ties a data set to its rows, which an index type cannot say.
  const dataset = datasets[name as DatasetName] as Dataset;
  const entries = await rows[name as DatasetName]();
  return format === 'json'
    ? datasetJson(dataset, entries, publisher)
    : datasetCsv(dataset, entries, publisher);
}
