import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { ogPicture } from '../../machine/og/picture.ts';
import { ogCards } from '../../machine/sources/ogCards.ts';

export const getStaticPaths = (async () =>
  (await ogCards()).map(({ address, card }) => ({
    params: { path: address.replace(/^\/og\//, '').replace(/\.png$/, '') },
    props: { card },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(Buffer.from(await ogPicture(props.card)), {
    headers: { 'Content-Type': 'image/png' },
  });
