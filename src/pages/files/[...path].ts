import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { everyFile } from '../../documents/index.ts';
import { everyEntry } from '../../queries/everyEntry.ts';
import { fileTypes, filesBeside, publishedEnding } from '../../pictures/index.ts';

/** Files beside published entries, only of the kinds readers may download, and files made of entries. */
export const getStaticPaths = (async () => {
  const entries = await everyEntry();
  const beside = await Promise.all(
    entries.map(async ({ collection, id }) => {
      const files = await filesBeside(
        collection,
        id,
        (name) => publishedEnding(name) !== undefined,
      );
      return files.map((file) => ({
        params: { path: `${collection}/${id}/${path.basename(file)}` },
        props: { read: () => readFile(file) },
      }));
    }),
  );
  const made = (await everyFile()).map(({ address, bytes }) => ({
    params: { path: address.replace('/files/', '') },
    props: { read: () => Promise.resolve(Buffer.from(bytes)) },
  }));
  return [...beside.flat(), ...made];
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ params, props }) => {
  const ending = publishedEnding(params['path'] ?? '');
  return new Response(new Uint8Array(await props.read()), {
    headers: { 'Content-Type': ending ? fileTypes[ending] : 'image/webp' },
  });
};
