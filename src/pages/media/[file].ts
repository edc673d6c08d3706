import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { everyEntry } from '../../queries/everyEntry.ts';
import {
  filesBeside,
  pictureEnding,
  renditionBytes,
  renditionsOf,
  type Rendition,
} from '../../pictures/index.ts';

export const getStaticPaths = (async () => {
  const renditions: Rendition[] = [];
  // One at a time: each is read whole, and an archive of photos would not fit into memory at once.
  for (const { collection, id } of await everyEntry())
    for (const file of await filesBeside(collection, id, (name) => pictureEnding.test(name)))
      renditions.push(...(await renditionsOf(file)));
  return renditions.map((rendition) => ({
    params: { file: rendition.name },
    props: { rendition },
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(Buffer.from(await renditionBytes(props.rendition)), {
    headers: { 'Content-Type': 'image/webp' },
  });
