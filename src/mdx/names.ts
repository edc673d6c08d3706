/** How folders and files of content may be named. */
import { slugify, transliterate } from './transliterate.ts';

/** The folder of an entry. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
/** A picture or file beside an entry. */
export const assetPattern = /^[a-z0-9]+(?:[._-][a-z0-9]+)*\.[a-z0-9]+$/u;
/** Types of pictures and files that readers may get. */
export const publishedEndings = new Set([
  'jpg',
  'jpeg',
  'png',
  'webp',
  'avif',
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'zip',
  'csv',
  'txt',
]);
/** Names that Windows keeps for devices: a checkout there would fail. */
export const windowsNames = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** «Приказ № 5.DOCX» → `prikaz-no-5.docx`. */
export function correctName(name: string): string {
  const latin = transliterate(name.normalize('NFC')).replace(/^.*\//u, '');
  // A dot in front begins a name, not an ending.
  const dot = latin.lastIndexOf('.');
  const [base, ending] = dot > 0 ? [latin.slice(0, dot), latin.slice(dot)] : [latin, ''];
  return `${slugify(base) || 'file'}${ending.toLowerCase()}`;
}
