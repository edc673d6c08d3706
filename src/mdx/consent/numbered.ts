/** The wording of every numbered part of a sheet: «4. Цель. Учёт членов…» is the fourth, with the lines that follow it. */
export function numberedParts(lines: readonly string[]): Map<number, string> {
  const parts = new Map<number, string>();
  let current = 0;
  for (const text of lines) {
    const [, number, rest = ''] = /^(\d)\.\s+(.*)$/u.exec(text) ?? [];
    if (number !== undefined) {
      current = Number(number);
      parts.set(current, rest);
    } else if (current > 0) parts.set(current, `${parts.get(current) ?? ''}\n${text}`);
  }
  return parts;
}
