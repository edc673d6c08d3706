import type { APIRoute } from 'astro';
import { ogPicture } from '../../machine/og/picture.ts';
import { ogAddresses, ogCard } from '../../machine/sources/ogCards.ts';

const inside = /^\/og\/(.*)\.png$/u;

export const getStaticPaths = async () =>
  (await ogAddresses()).map((address) => ({ params: { path: inside.exec(address)?.[1] } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(Buffer.from(await ogPicture(await ogCard(`/og/${params['path'] ?? ''}.png`))), {
    headers: { 'Content-Type': 'image/png' },
  });
