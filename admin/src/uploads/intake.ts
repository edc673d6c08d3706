/** What comes from an editor's disk: checked, renamed, and pictures without what the camera wrote into them. */
import { fileProblem } from '../../../src/mdx/magic.ts';
import { endingOf, fits } from './kinds.ts';
import { storedName } from './names.ts';
import { Refused, refuseSize, wrongFile, wrongPicture } from './refusals.ts';

const limits = { pixels: 40_000_000, width: 2560 } as const;

const pictureTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** A file to download. @throws Refused */
export async function takeFile(file: File): Promise<File> {
  const type = endingOf(file.name);
  if (!fits('file', file.name)) throw wrongFile(type);
  refuseSize(file);
  // An archive is looked through by the service, which opens what is in it.
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [problem] = type === 'zip' ? [] : fileProblem(bytes, type);
  if (problem) throw new Refused(problem.message);
  return new File([file], storedName(file.name), { type: file.type });
}

/** A picture, drawn anew: place, camera and thumbnails do not travel with it. @throws Refused */
export async function takePicture(file: File): Promise<File> {
  const ending = endingOf(file.name);
  const type = pictureTypes[ending];
  if (type === undefined) throw wrongPicture(ending);
  refuseSize(file);
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap)
    throw new Refused(
      'Картинка повреждена: браузер её не открывает. Сохраните её заново или возьмите другую.',
    );
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
