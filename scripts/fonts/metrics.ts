import { readTrueType, type TrueType } from '../../src/machine/trueType.ts';

/** What a stylesheet needs to know of a font; lengths are fractions of the font size. */
export interface FontMetrics extends TrueType {
  /** Mean advance of a letter of Russian text. */
  readonly advance: number;
}

// Ordinary prose: letters come as often as Russian has them, with spaces and a few digits.
const sample =
  'Электронный профсоюзный билет подтверждает членство в Профсоюзе: его можно показать с телефона. ' +
  'Учёт ведётся без бумаги, а согласие на обработку персональных данных хранит первичная организация. ' +
  'Председатель первички собирает подписи до 1 апреля 2020 года и передаёт список в райком или горком.';

/** Reads the metrics of a TrueType font. */
export function readMetrics(font: Buffer): FontMetrics {
  const trueType = readTrueType(font);
  const letters = Array.from(sample);
  const width = letters.reduce((sum, letter) => sum + trueType.advanceOf(letter), 0);
  return { ...trueType, advance: width / letters.length };
}
