import { statSync } from 'node:fs';
import path from 'node:path';
import type { ResolveFile } from '../mdx/plugins/files.ts';
import type { ResolvePicture } from '../mdx/plugins/pictures.ts';

const inBlocks = /[\\/]src[\\/]blocks[\\/]/;

/** Where the pictures and files that examples name really are; the gallery publishes them beside itself. */
export const examplesFolder = path.resolve('src/blocks/examples');

/** Resolvers that know the examples of the gallery too: those lie beside a block, not beside an entry. */
export function withExamples(
  base: string,
  resolvePicture: ResolvePicture,
  resolveFile: ResolveFile,
) {
  const addressOf = (file: string) => `${base}blocks/${path.basename(file)}`;
  return {
    resolvePicture: ((file) =>
      inBlocks.test(file)
        ? {
            src: addressOf(file),
            srcset: `${addressOf(file)} 1200w`,
            sizes: '100vw',
            width: 1200,
            height: 800,
          }
        : resolvePicture(file)) satisfies ResolvePicture,
    resolveFile: ((file) =>
      inBlocks.test(file)
        ? {
            href: addressOf(file),
            size: statSync(path.join(examplesFolder, path.basename(file))).size,
            format: path.extname(file).slice(1).toUpperCase(),
          }
        : resolveFile(file)) satisfies ResolveFile,
  };
}
