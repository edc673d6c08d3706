import { encode } from 'uqr';

/** Modules of white around a code that scanners need (ISO/IEC 18004). */
const quietZone = 4;

/**
 * The dark modules of a QR code as one SVG path, a rectangle per horizontal run.
 * Error correction M: a crease or a pen mark on paper does no harm.
 * @returns the path and the side of its square, quiet zone included, in modules
 */
export function qrPath(text: string): { readonly path: string; readonly size: number } {
  // Any mask can be read. Weighing all eight against each other takes longer than all the rest of a page.
  const { data, size } = encode(text, { ecc: 'M', border: 0, maskPattern: 0 });
  const path = data.flatMap((row, y) => runs(row).map((run) => rectangle(y, run)));
  return { path: path.join(''), size: size + 2 * quietZone };
}

interface Run {
  readonly start: number;
  length: number;
}

function rectangle(row: number, { start, length }: Run): string {
  const place = `${String(start + quietZone)} ${String(row + quietZone)}`;
  return `M${place}h${String(length)}v1h-${String(length)}z`;
}

/** Where `true` stands in a row, as runs. */
function runs(row: readonly boolean[]): Run[] {
  const found: Run[] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    const last = found.at(-1);
    if (last !== undefined && last.start + last.length === x) last.length += 1;
    else found.push({ start: x, length: 1 });
  });
  return found;
}
