import type { APIRoute } from 'astro';
import { renditionBytes } from '../../pictures/index.ts';
import { everyRendition, renditionOf } from '../../pictures/published.ts';

export const getStaticPaths = async () =>
  (await everyRendition()).map(({ name }) => ({ params: { file: name } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(Buffer.from(await renditionBytes(await renditionOf(params['file'] ?? ''))), {
    headers: { 'Content-Type': 'image/webp' },
  });
