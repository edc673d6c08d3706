/** Pictures and files beside entries: are they what they say, small enough, and free of what must not be published? Node only. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { Finding } from './finding.ts';
import type { EntryFolder } from './entryFolder.ts';
import { hasLocation } from './exif.ts';
import { fileProblem, typeByMagic } from './magic.ts';

const megabyte = 1024 * 1024;
const limits = { picture: 5 * megabyte, file: 25 * megabyte } as const;
const pictureEndings = new Set(['jpg', 'jpeg', 'png', 'webp', 'avif']);

/** 40 megapixels: a PNG of 31 KB can unpack into 256. */
const sharpOptions = { limitInputPixels: 40e6, failOn: 'warning' } as const;

/** Checks every asset of every entry, two at a time: decoding takes memory. */
export async function checkAssets(
  root: string,
  folders: readonly EntryFolder[],
): Promise<Finding[]> {
  const files = folders.flatMap(({ collection, slug, assets }) =>
    assets.map((name) => `${collection}/${slug}/${name}`),
  );
  const findings: Finding[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < files.length) {
      const file = files[next] ?? '';
      next += 1;
      findings.push(...(await checkAsset(path.join(root, file))).map(at(file)));
    }
  };
  await Promise.all([lane(), lane()]);
  return findings;
}

/** One file beside an entry, for a child process. */
export interface AssetRequest {
  /** Path from the root of content, for findings; its ending says what it should be. */
  readonly file: string;
  /** Where its bytes are. */
  readonly asset: string;
}

export interface AssetAnswer {
  readonly findings: readonly Finding[];
}

/** The check of one file as a child process does it. */
export async function answerAsset({ file, asset }: AssetRequest): Promise<AssetAnswer> {
  return { findings: (await checkAsset(asset, path.extname(file).slice(1))).map(at(file)) };
}

const at =
  (file: string) =>
  ({ code, message }: Problem): Finding => ({
    code,
    level: 'error',
    file,
    line: 1,
    column: 1,
    quote: path.basename(file),
    message,
  });

interface Problem {
  readonly code: string;
  readonly message: string;
}

/**
 * What is wrong with one file on disk.
 * @param ending what its name in the content ends in, when it lies under another here
 */
export async function checkAsset(
  file: string,
  ending = path.extname(file).slice(1),
): Promise<Problem[]> {
  const isPicture = pictureEndings.has(ending);
  const { size } = await stat(file);
  const limit = isPicture ? limits.picture : limits.file;
  if (size > limit)
    return [
      {
        code: 'file-too-large',
        message: `Файл занимает ${Math.ceil(size / megabyte)} МБ, а можно не больше ${limit / megabyte} МБ. Уменьшите его.`,
      },
    ];
  if (size === 0) return [{ code: 'file-empty', message: 'Файл пуст. Положите его заново.' }];
  const bytes = await readFile(file);
  const type = typeByMagic(bytes);
  const expected = ending === 'jpeg' ? 'jpg' : ending;
  if (isPicture && type !== expected)
    return [
      {
        code: 'file-type',
        message: `Внутри файла ${type === undefined ? 'не картинка' : type.toUpperCase()}, а окончание имени .${ending}. Сохраните картинку заново в нужном виде.`,
      },
    ];
  return isPicture ? checkPicture(bytes) : fileProblem(bytes, expected);
}

async function checkPicture(bytes: Buffer): Promise<Problem[]> {
  try {
    const picture = sharp(bytes, sharpOptions);
    const { exif, xmp, width, height } = await picture.metadata();
    if (width * height > sharpOptions.limitInputPixels)
      return [
        {
          code: 'picture-too-many-pixels',
          message: `В картинке ${Math.round((width * height) / 1e6)} мегапикселей, а можно 40. Уменьшите её.`,
        },
      ];
    if (hasLocation(exif, xmp))
      return [
        {
          code: 'picture-location',
          message:
            'В снимке записано место съёмки (GPS). Сохраните картинку без этих сведений и положите заново.',
        },
      ];
    await picture.raw().toBuffer();
    return [];
  } catch (error) {
    const tooMany = error instanceof Error && error.message.includes('pixel limit');
    return [
      tooMany
        ? {
            code: 'picture-too-many-pixels',
            message: 'В картинке больше 40 мегапикселей. Уменьшите её.',
          }
        : {
            code: 'picture-broken',
            message: 'Картинка повреждена и не открывается. Сохраните её заново.',
          },
    ];
  }
}
