/**
 * Pictures and files beside entries. Free of `astro:*`, so that `astro.config.mjs` may use it in plain Node as
 * well as pages and endpoints.
 */
export { fileTypes, publishedEnding, resolveFile, type AttachedFile } from './files.ts';
export { filesBeside, pathBeside } from './folders.ts';
export {
  largestAddress,
  renditionBytes,
  renditionsOf,
  resolvePicture,
  type Picture,
  type Rendition,
} from './pictures.ts';
export { pictureEnding } from './renditions.ts';
