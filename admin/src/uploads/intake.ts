/** What comes from an editor's disk: checked, renamed, and pictures without what the camera wrote into them. */
import { storedName } from './names.ts';

/** Greatest size of an upload in bytes. */
export const maxUpload = 25 * 1024 * 1024;
const limits = { bytes: maxUpload, pixels: 40_000_000, width: 2560 } as const;

const pictureTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};
const fileTypes = ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'zip', 'csv', 'txt'];

/** Why a file is not taken and what to do instead, for the editor. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** A file to download. @throws Refused */
export function takeFile(file: File): File {
  refuseBig(file);
  const type = extensionOf(file);
  if (/^(?:doc|xls|ppt|rtf|odp|docm|xlsm|pptm)$/u.test(type))
    throw new Refused(
      `Файлы ${type.toUpperCase()} сайт не принимает. Сохраните документ как DOCX, XLSX, PPTX или PDF и загрузите снова.`,
    );
  if (!fileTypes.includes(type))
    throw new Refused(
      `Такой файл сайт не принимает. Можно: ${fileTypes.join(', ').toUpperCase()}.`,
    );
  return new File([file], storedName(file.name), { type: file.type });
}

/** A picture, drawn anew: place, camera and thumbnails do not travel with it. @throws Refused */
export async function takePicture(file: File): Promise<File> {
  refuseBig(file);
  const type = pictureTypes[extensionOf(file)];
  if (type === undefined) throw new Refused(wrongPicture(extensionOf(file)));
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) throw new Refused('Картинка повреждена: браузер её не открывает. Возьмите другую.');
  if (bitmap.width * bitmap.height > limits.pixels)
    throw new Refused('Картинка больше 40 мегапикселей. Уменьшите её и загрузите снова.');
  const scale = Math.min(1, limits.width / bitmap.width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, type, 0.9);
  });
  // A browser that cannot write a type writes PNG instead.
  if (blob?.type !== type)
    throw new Refused('Эту картинку не удалось обработать. Сохраните её как JPG.');
  return new File([blob], storedName(file.name), { type });
}

function wrongPicture(type: string): string {
  if (type === 'svg')
    return 'SVG сайт не принимает: в нём может быть программа. Сохраните картинку как PNG.';
  if (type === 'heic' || type === 'heif')
    return 'Снимки HEIC открывает не каждый браузер. Сохраните снимок как JPG и загрузите снова.';
  return 'Картинка должна быть JPG, PNG или WebP. Сохраните её в одном из этих видов.';
}

function refuseBig({ size }: File): void {
  if (size > limits.bytes)
    throw new Refused('Файл больше 25 МБ. Уменьшите его или разделите на части.');
}

function extensionOf({ name }: File): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
