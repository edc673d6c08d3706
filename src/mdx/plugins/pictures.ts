import { fileURLToPath } from 'node:url';
import type { HastPluginDefinition, MdastPluginDefinition } from 'satteri';
import type { Block } from '../../blocks/block.ts';
import { blockAttributes, propsOf, valueOf } from './attributes.ts';

/** What an `<img>` needs to know of a picture. */
export interface ResolvedPicture {
  /** A path from the server's root, with the base. */
  readonly src: string;
  readonly srcset: string;
  readonly sizes: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Takes the path of a picture on disk. */
export type ResolvePicture = (file: string) => ResolvedPicture | Promise<ResolvedPicture>;

/** The path on disk of `./x.webp` in the text at `document`; nothing for any other address or without a document. */
export function besideDocument(
  address: string | undefined,
  document: URL | undefined,
): string | undefined {
  if (!document || address?.startsWith('./') !== true) return undefined;
  return fileURLToPath(new URL(address, document));
}

/**
 * Pictures beside the entry become final `<img>`: address, sizes and the room they take.
 * Runs before Astro's collector of pictures, which leaves addresses that begin with `/` alone: so nothing that an
 * editor names is ever imported by Vite (`![x](./file.js)` would run).
 */
export function pictures(resolve: ResolvePicture): MdastPluginDefinition {
  return {
    name: 'pictures',
    async image(node, ctx) {
      const file = besideDocument(node.url, ctx.fileURL);
      if (file === undefined) return;
      const { src, ...rest } = await resolve(file);
      ctx.setProperty(node, 'url', src);
      ctx.setProperty(node, 'data', {
        hProperties: { ...rest, loading: 'lazy', decoding: 'async' },
      });
    },
  };
}

/** The same for pictures in attributes of blocks: the attribute becomes the address, the rest joins it. */
export function blockPictures(
  blocks: readonly Block[],
  resolve: ResolvePicture,
): HastPluginDefinition {
  const withPicture = blocks.filter((block) => propsOf(block, ['picture']).length > 0);
  return blockAttributes('block-pictures', withPicture, async (node, block, ctx) => {
    const [prop = ''] = propsOf(block, ['picture']);
    const file = besideDocument(valueOf(node, prop), ctx.fileURL);
    if (file === undefined) return undefined;
    const { src, width, height, srcset, sizes } = await resolve(file);
    return { [prop]: src, width, height, srcset, sizes };
  });
}
