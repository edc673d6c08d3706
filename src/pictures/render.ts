import sharp, { type Sharp } from 'sharp';
import { hashOf, openCache } from './cache.ts';
import { shown } from './entryFile.ts';
import { heightFor, settings } from './renditions.ts';

/** Sides in pixels, the way up a viewer shows the picture. */
export interface Sides {
  readonly width: number;
  readonly height: number;
}

const cache = openCache('pictures');

// Without a limit 31 KB of PNG unfold to 256 megapixels; by default damaged files go through with grey areas.
const open = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { limitInputPixels: 40e6, failOn: 'warning' });

/**
 * The sides of a picture.
 * @param file its path, for the message
 * @throws a Russian message when the bytes are not a picture
 */
export async function sidesOf(bytes: Uint8Array, file: string): Promise<Sides> {
  const { autoOrient } = await open(bytes)
    .metadata()
    .catch((error: unknown) => fail(file, error));
  return { width: autoOrient.width, height: autoOrient.height };
}

/** A picture whose bytes are read when they are needed. */
export interface Original extends Sides {
  /** Its path, for messages. */
  readonly file: string;
  /** Of its bytes, see `hashOf`. */
  readonly hash: string;
  readonly read: () => Promise<Uint8Array>;
}

/** @throws a Russian message when they are others than those that the picture is known by: a rendition would be kept under the wrong key */
async function bytesOf({ file, hash, read }: Original): Promise<Uint8Array> {
  const bytes = await read();
  if (hashOf(bytes) === hash) return bytes;
  throw new Error(`Картинка ${shown(file)} изменилась, пока собирался сайт. Соберите его ещё раз.`);
}

/**
 * A rendition as WebP, turned upright and without metadata (a photo carries the place where it was taken).
 * @throws a Russian message when the picture is damaged or has changed meanwhile
 */
export async function render(original: Original, width: number): Promise<Uint8Array> {
  const { quality, effort } = settings;
  const key = hashOf(original.hash, JSON.stringify({ ...settings, width, sharp: sharp.versions }));
  return cache.get(key, async () =>
    open(await bytesOf(original))
      .autoOrient()
      .resize({ width, height: heightFor(width, original), fit: 'fill' })
      .webp({ quality, effort })
      .toBuffer()
      .catch((error: unknown) => fail(original.file, error)),
  );
}

function fail(file: string, error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new Error(
    `Картинка ${shown(file)} не читается (${reason}). Откройте её в любой программе, сохраните заново как JPEG или PNG и положите вместо прежней.`,
    { cause: error },
  );
}
