import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { everyEntry } from '../../queries/everyEntry.ts';
import { fileTypes, filesBeside, publishedEnding } from '../../pictures/index.ts';

/** Files of published entries, and only of the kinds readers may download. */
export const getStaticPaths = (async () => {
  const entries = await everyEntry();
  const lists = await Promise.all(
    entries.map(async ({ collection, id }) => {
      const files = await filesBeside(
        collection,
        id,
        (name) => publishedEnding(name) !== undefined,
      );
      return files.map((file) => ({
        params: { path: `${collection}/${id}/${path.basename(file)}` },
        props: { file },
      }));
    }),
  );
  return lists.flat();
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) => {
  const ending = publishedEnding(props.file);
  return new Response(await readFile(props.file), {
    headers: { 'Content-Type': ending ? fileTypes[ending] : 'application/octet-stream' },
  });
};
