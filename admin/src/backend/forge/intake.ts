/** What comes with a save: looked at once more, cleaned, renamed, as our own service would. */
import { fileProblem, typeByMagic } from '../../../../src/mdx/magic.ts';
import { publishedEndings } from '../../../../src/mdx/names.ts';
import {
  originalsFile,
  readOriginals,
  rename,
  storedName,
  writeOriginals,
} from '../../../../src/mdx/originals.ts';
import type { Asset } from '../../decap/backend.ts';
import { takeFile, takePicture } from '../../uploads/intake.ts';
import { originalName } from '../../uploads/names.ts';
import { maxUpload } from '../../uploads/refusals.ts';
import { placeOf } from './places.ts';
import type { Place } from './places.ts';

const pictures = new Set(['jpg', 'jpeg', 'png', 'webp', 'avif']);

/** A save whose files may be stored. */
export interface TakenIn {
  readonly text: string;
  readonly assets: readonly Asset[];
}

/** What lies beside the entry already. */
export interface Beside {
  readonly names: readonly string[];
  /** `files.json`: stored name → name on the editor's disk. */
  readonly originals: string | undefined;
}

/**
 * @param text of the entry: it names its files, and follows when they are renamed
 * @throws with words for the editor when a file may not be stored
 */
export async function takeIn(
  place: Place,
  text: string,
  assets: readonly Asset[],
  beside: Beside,
): Promise<TakenIn> {
  const names = new Set(beside.names);
  const originals = readOriginals(beside.originals);
  const known = originals.size;
  const taken: Asset[] = [];
  let changed = text;
  for (const asset of assets) {
    const { place: target, name } = placeOf(asset.path);
    if (place.kind !== 'entry' || target.file !== place.file || name === 'index.mdx')
      throw new Error('Файлы кладут в папку той записи, которую сохраняют.');
    if (name === originalsFile) continue;
    const stored = storedName(name, '', { has: (path) => names.has(path.slice(1)) }, originals);
    const original = originalName(asset.path) ?? (stored === name ? undefined : name);
    if (original !== undefined) originals.set(stored, original);
    changed = rename(changed, name, stored);
    taken.push(await clean(asset, `${place.folder}/${stored}`, stored));
  }
  if (place.kind === 'entry' && originals.size > known)
    taken.push(inMemory(`${place.folder}/${originalsFile}`, writeOriginals(originals)));
  return { text: changed, assets: taken };
}

async function clean(asset: Asset, path: string, name: string): Promise<Asset> {
  const base64 = await asset.toBase64();
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const ending = name.slice(name.lastIndexOf('.') + 1);
  if (bytes.length === 0) throw refused(name, 'Файл пуст. Выберите его заново.');
  if (bytes.length > maxUpload) throw refused(name, 'Файл больше 25 МБ. Уменьшите его.');
  const file = new File([bytes], name);
  if (!publishedEndings.has(ending)) await takeFile(file);
  if (!pictures.has(ending)) {
    const [problem] = ending === 'zip' ? [] : fileProblem(bytes, ending);
    if (problem) throw refused(name, problem.message);
    return { path, toBase64: () => Promise.resolve(base64) };
  }
  if (typeByMagic(bytes) !== (ending === 'jpeg' ? 'jpg' : ending))
    throw refused(name, 'Внутри файла не то, чем кончается его имя. Сохраните картинку заново.');
  if (!hasMetadata(bytes)) return { path, toBase64: () => Promise.resolve(base64) };
  const drawn = new Uint8Array(await (await takePicture(file)).arrayBuffer());
  return { path, toBase64: () => Promise.resolve(toBase64(drawn)) };
}

/** Whether a camera or an editor of pictures has written about the picture: EXIF, XMP. */
function hasMetadata(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  return /Exif\0\0|ns\.adobe\.com\/xap|eXIf|EXIF|XMP /u.test(text);
}

function refused(name: string, message: string): Error {
  return new Error(`${name}: ${message}`);
}

function inMemory(path: string, text: string): Asset {
  return { path, toBase64: () => Promise.resolve(toBase64(new TextEncoder().encode(text))) };
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
