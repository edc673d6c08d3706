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
const known = new Map<string, Sides>();

// Without a limit 31 KB of PNG unfold to 256 megapixels; by default damaged files go through with grey areas.
const open = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { limitInputPixels: 40e6, failOn: 'warning' });

/**
 * The sides of a picture.
 * @param file its path, for the message
 * @throws a Russian message when the bytes are not a picture
 */
export async function sidesOf(bytes: Uint8Array, file: string): Promise<Sides> {
  const key = hashOf(bytes);
  let sides = known.get(key);
  if (!sides) {
    const { autoOrient } = await open(bytes)
      .metadata()
      .catch((error: unknown) => fail(file, error));
    sides = { width: autoOrient.width, height: autoOrient.height };
    known.set(key, sides);
  }
  return sides;
}

/**
 * A rendition as WebP, turned upright and without metadata (a photo carries the place where it was taken).
 * @throws a Russian message when the picture is damaged
 */
export async function render(bytes: Uint8Array, width: number, file: string): Promise<Uint8Array> {
  const { quality, effort } = settings;
  const key = hashOf(bytes, JSON.stringify({ ...settings, width, sharp: sharp.versions }));
  return cache.get(key, async () => {
    const sides = await sidesOf(bytes, file);
    return open(bytes)
      .autoOrient()
      .resize({ width, height: heightFor(width, sides), fit: 'fill' })
      .webp({ quality, effort })
      .toBuffer()
      .catch((error: unknown) => fail(file, error));
  });
}

function fail(file: string, error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new Error(
    `Картинка ${shown(file)} не читается (${reason}). Откройте её в любой программе, сохраните заново как JPEG или PNG и положите вместо прежней.`,
    { cause: error },
  );
}
