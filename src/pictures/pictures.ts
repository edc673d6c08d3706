import { readFile } from 'node:fs/promises';
import { remember } from '../memory/remember.ts';
import { noteFile } from '../queries/files.ts';
import { site } from '../queries/settings.ts';
import { hashOf } from './cache.ts';
import { entryFile, shown } from './entryFile.ts';
import { digestOf, heightFor, renditionName, widthsFor } from './renditions.ts';
import { render, sidesOf } from './render.ts';

/** Attributes of `<img>` for a picture beside an entry. Addresses have the base in front. */
export interface Picture {
  readonly src: string;
  readonly srcset: string;
  readonly sizes: string;
  /** Sides of the rendition in `src`, in pixels: a browser keeps the room before the picture comes. */
  readonly width: number;
  readonly height: number;
}

/** A file below `/media/`. */
export interface Rendition {
  readonly name: string;
  /** The picture it is made of. */
  readonly file: string;
  /** Pixels. */
  readonly width: number;
}

/** A picture takes the column of text, or the screen less its margins. */
const sizes = '(min-width: 46rem) 44rem, calc(100vw - 2rem)';
/** The widest `src`: what a browser without `srcset` gets, and the room that is kept. */
const middle = 800;

/**
 * What a page needs to show a picture.
 * @param file path of a picture beside an entry
 * @throws a Russian message when the file is elsewhere, missing or not a picture
 */
export async function resolvePicture(file: string): Promise<Picture> {
  const own = await factsOf(file);
  const place = entryFile(file);
  const address = (width: number) => `${site.base}media/${renditionName(place, own.digest, width)}`;
  const widths = widthsFor(own.width);
  const width = widths.findLast((candidate) => candidate <= middle) ?? own.width;
  return {
    src: address(width),
    srcset: widths.map((candidate) => `${address(candidate)} ${String(candidate)}w`).join(', '),
    sizes,
    width,
    height: heightFor(width, own),
  };
}

/** The address, without base, of the widest rendition of a picture: for feeds and sitemaps. */
export async function largestAddress(file: string): Promise<string> {
  const { width, digest } = await factsOf(file);
  return `/media/${renditionName(entryFile(file), digest, Math.max(...widthsFor(width)))}`;
}

/** Every rendition of a picture. */
export async function renditionsOf(file: string): Promise<Rendition[]> {
  const { width: own, digest } = await factsOf(file);
  return widthsFor(own).map((width) => ({
    name: renditionName(entryFile(file), digest, width),
    file,
    width,
  }));
}

/** The bytes of a rendition, WebP. */
export async function renditionBytes({ file, width }: Rendition): Promise<Uint8Array> {
  return render({ ...(await factsOf(file)), file, read: () => read(file) }, width);
}

/** What is to be known of a picture besides its bytes: they are read once, however many pages show it. */
const factsOf = remember('picture', async (file: string) => {
  const bytes = await read(file);
  const { width, height } = await sidesOf(bytes, file);
  return { width, height, hash: hashOf(bytes), digest: digestOf(bytes) };
});

async function read(file: string): Promise<Uint8Array> {
  noteFile(file);
  return readFile(file).catch((error: unknown) => {
    throw new Error(`Картинки ${shown(file)} нет. Положите её рядом с записью или исправьте имя.`, {
      cause: error,
    });
  });
}
