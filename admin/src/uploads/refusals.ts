/** Why a file is not taken and what to do instead, in the editor's words. */
import { fits } from './kinds.ts';

/** Greatest size of an upload in bytes. */
export const maxUpload = 25 * 1024 * 1024;

/** Says what is wrong and what to do. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** @throws Refused when the file is empty or too big */
export function refuseSize({ size }: File): void {
  if (size === 0) throw new Refused('Файл пуст. Сохраните его заново и выберите ещё раз.');
  if (size <= maxUpload) return;
  const megabytes = Math.ceil(size / 1024 / 1024);
  throw new Refused(
    `В файле ${megabytes} МБ, а можно не больше 25 МБ. Уменьшите его или разделите на части.`,
  );
}

/** @param type lower-case ending of the name */
export function wrongFile(type: string): Refused {
  const macros = /^(doc|xls|ppt)m$/u.exec(type)?.[1];
  if (macros !== undefined)
    return new Refused(
      `В файлах ${type.toUpperCase()} бывают макросы, такие сайт не принимает. Сохраните документ как ${macros.toUpperCase()}X и загрузите снова.`,
    );
  if (/^(?:doc|xls|ppt|rtf|odp)$/u.test(type))
    return new Refused(
      `Файлы ${type.toUpperCase()} сайт не принимает. Сохраните документ как DOCX, XLSX, PPTX или PDF и загрузите снова.`,
    );
  if (type === 'svg') return wrongPicture(type);
  if (fits('picture', `.${type}`) || ['gif', 'heic', 'heif', 'bmp', 'tif', 'tiff'].includes(type))
    return new Refused(
      'Это картинка, а здесь нужен документ. Картинку добавляют полем «Картинка» или кнопкой «Картинка» над текстом.',
    );
  return new Refused(
    'Такой файл сайт не принимает. Можно: PDF, DOCX, XLSX, PPTX, ODT, ODS, ZIP, CSV, TXT. Сохраните документ в одном из этих видов.',
  );
}

/** @param type lower-case ending of the name */
export function wrongPicture(type: string): Refused {
  if (type === 'svg')
    return new Refused(
      'SVG сайт не принимает: в нём может быть программа. Сохраните картинку как PNG.',
    );
  if (type === 'heic' || type === 'heif')
    return new Refused(
      'Снимки HEIC открывает не каждый браузер. Сохраните снимок как JPG и загрузите снова.',
    );
  if (fits('file', `.${type}`))
    return new Refused(
      'Это документ, а здесь нужна картинка. Документ прикладывают полем «Файлы» или блоком «Файл».',
    );
  return new Refused('Картинка должна быть JPG, PNG или WebP. Сохраните её в одном из этих видов.');
}
