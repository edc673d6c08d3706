/**
 * Renders the drawings of `art/<collection>/<slug>.svg` to `content/<collection>/<slug>/cover.webp`.
 *
 * Same drawing, same bytes: sharp is pinned, the drawings hold no text (fonts differ by machine), and the
 * output carries no metadata. A picture over the budget is a failure, so that a page stays light on a phone.
 * `art/<collection>/<slug>.<name>.svg` gives `<name>.webp` instead of `cover.webp`.
 *
 * Usage: `node scripts/make-art.ts [slug…]`. Exit code 1 when a drawing is over the budget or has no entry.
 */
import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

const root = join(import.meta.dirname, '..');
const width = 1600;
const height = 900;
/** Greatest size of one picture, in bytes. */
const budget = 40 * 1024;
/** Tried in this order until a picture fits the budget. */
const qualities = [86, 80, 74, 68, 60, 50];

interface Drawing {
  readonly source: string;
  readonly folder: string;
  readonly target: string;
  readonly slug: string;
}

/** Every drawing, in a stable order. */
async function findDrawings(): Promise<Drawing[]> {
  const collections = (await readdir(join(root, 'art'), { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  );
  const drawings: Drawing[] = [];
  for (const { name: collection } of collections) {
    const files = (await readdir(join(root, 'art', collection))).filter((file) =>
      file.endsWith('.svg'),
    );
    for (const file of files) {
      const [slug = '', name = 'cover'] = file.slice(0, -'.svg'.length).split('.');
      const folder = join(root, 'content', collection, slug);
      drawings.push({
        source: join(root, 'art', collection, file),
        folder,
        target: join(folder, `${name}.webp`),
        slug,
      });
    }
  }
  return drawings.sort((one, other) => (one.source < other.source ? -1 : 1));
}

/** The best picture within the budget; the smallest one when none fits. */
async function render(source: string): Promise<Buffer> {
  const bitmap = await sharp(await readFile(source))
    .resize(width, height)
    .flatten({ background: '#fbf7ee' })
    .png()
    .toBuffer();
  let picture: Buffer = Buffer.alloc(0);
  for (const quality of qualities) {
    // smartSubsample keeps the edges of saturated shapes sharp; effort 6 is the smallest output.
    picture = await sharp(bitmap).webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (picture.length <= budget) break;
  }
  return picture;
}

const wanted = process.argv.slice(2);
let failed = false;
for (const { source, folder, target, slug } of await findDrawings()) {
  if (wanted.length > 0 && !wanted.includes(slug)) continue;
  const hasEntry = await access(join(folder, 'index.mdx')).then(
    () => true,
    () => false,
  );
  if (!hasEntry) {
    console.error(`${source}: no entry ${folder}/index.mdx. Name the drawing after its entry.`);
    failed = true;
    continue;
  }
  const picture = await render(source);
  await writeFile(target, picture);
  const size = `${String(Math.round(picture.length / 1024))} KB`;
  if (picture.length > budget) failed = true;
  console.log(
    picture.length > budget
      ? `${target}: ${size}, over the budget of ${String(budget / 1024)} KB. Simplify the drawing.`
      : `${target}: ${size}`,
  );
}
process.exitCode = failed ? 1 : 0;
