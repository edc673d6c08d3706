/** The sheet that offices file: A4, ГОСТ Р 7.0.97-2016, 3.3: at least 20 mm left, 10 right, 20 above and below; 30 left for filing. */
const millimetre = 56.6929;

/** Millimetres in twips (1/1440 of an inch), the unit of WordprocessingML. */
export function mm(value: number): number {
  return Math.round(value * millimetre);
}

/** A4 and its margins, in twips. */
export const page = {
  size: { width: mm(210), height: mm(297) },
  margin: {
    left: mm(30),
    right: mm(15),
    top: mm(20),
    bottom: mm(20),
    header: mm(10),
    footer: mm(10),
  },
} as const;

/** Between the margins. */
export const textWidth = page.size.width - page.margin.left - page.margin.right;
