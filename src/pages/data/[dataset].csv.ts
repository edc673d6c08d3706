import type { APIRoute } from 'astro';
import { textResponse } from '../../machine/response.ts';
import { datasetFile, datasetPaths } from '../../machine/sources/datasetFiles.ts';

export const getStaticPaths = datasetPaths;

export const GET: APIRoute = async ({ params }) =>
  textResponse(await datasetFile(params.dataset, 'csv'), 'text/csv');
