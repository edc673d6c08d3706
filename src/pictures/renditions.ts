import path from 'node:path';
import { hashOf } from './cache.ts';
import type { EntryFile } from './entryFile.ts';

/** How pictures are made; anything changed here gives every rendition a new address. */
export const settings = { quality: 72, effort: 4, format: 'webp', version: 1 } as const;

/** Widths in pixels: a phone, a phone with a fine screen or a column of text, a wide or fine screen. */
const widths = [480, 800, 1200] as const;

/** Endings of pictures that may stand beside an entry. */
export const pictureEnding = /\.(?:jpe?g|png|webp|avif)$/;

/** Widths a picture is offered in: those it has pixels for; a small one only in its own. */
export function widthsFor(own: number): number[] {
  const largest = Math.max(...widths);
  const smaller = widths.filter((width) => width < own);
  return own >= largest ? [...widths] : [...smaller, own];
}

/** Changes whenever the bytes of renditions may: `1a2b3c4d`. */
export function digestOf(picture: Uint8Array): string {
  return hashOf(picture, JSON.stringify(settings)).slice(0, 8);
}

/** `pervichka-stend-1a2b3c4d-800.webp`: says what it is, and of which bytes it is made. */
export function renditionName({ slug, name }: EntryFile, digest: string, width: number): string {
  return `${slug}-${path.parse(name).name}-${digest}-${String(width)}.webp`;
}

/** Height for a width, of a picture with the given sides; whole pixels. */
export function heightFor(
  width: number,
  own: { readonly width: number; readonly height: number },
): number {
  return Math.max(1, Math.round((width * own.height) / own.width));
}
