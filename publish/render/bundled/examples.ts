/** The examples of the gallery, rendered at run time: their terms and pictures are those of the content. */
import { exampleFiles } from '../../../src/blocks/example-files.ts';
import { bodyComponent, htmlOf } from './body.ts';

export default Object.fromEntries(
  exampleFiles.map(({ id, file, mdx }) => [
    id,
    bodyComponent((components) => htmlOf(mdx, file, components)),
  ]),
);
