/** A size of type and how many lines of it there is room for. Sizes in pixels. */
export interface Size {
  readonly size: number;
  readonly lines: number;
}

/** A text broken into lines. */
export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

/**
 * Breaks a text into lines at its spaces, in the largest of some sizes it fits into; in the last one what does not
 * fit gives way to «…». No line is wider than the room: a word that is wider itself is cut.
 * @param sizes from large to small
 * @param room pixels
 * @param advanceOf the width of a character as a fraction of the size
 */
export function fit(
  text: string,
  sizes: readonly [Size, ...Size[]],
  room: number,
  advanceOf: (character: string) => number,
): Fitted {
  const measure: Measure = (part) => {
    let sum = 0;
    for (const character of part) sum += advanceOf(character);
    return sum;
  };
  for (const { size, lines } of sizes) {
    const broken = breakLines(text, room / size, measure);
    if (broken.length <= lines && broken.every(({ width }) => width <= room / size))
      return { size, lines: broken.map((line) => line.text) };
  }
  const { size, lines } = sizes.at(-1) ?? sizes[0];
  const broken = breakLines(text, room / size, measure).map((line) => line.text);
  const kept = broken.slice(0, lines).map((line) => shorten(line, '', room / size, measure));
  if (broken.length > lines) kept.push(shorten(kept.pop() ?? '', '…', room / size, measure));
  return { size, lines: kept };
}

/** How wide a text is as a multiple of the size, like every width below. */
type Measure = (part: string) => number;

interface Line {
  readonly text: string;
  readonly width: number;
}

/** Greedy lines; spaces that do not break hold, unless what they hold is wider than a line. Each word is measured once. */
function breakLines(text: string, room: number, measure: Measure): Line[] {
  const words = text
    .trim()
    .split(/[ \n\t]+/)
    .map((word) => ({ text: word, width: measure(word) }))
    .flatMap((word) =>
      word.width > room
        ? word.text.split(/[\u00a0\u202f]/).map((part) => ({ text: part, width: measure(part) }))
        : word,
    );
  const space = measure(' ');
  const lines: Line[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const width = (last?.width ?? 0) + space + word.width;
    if (last !== undefined && width <= room)
      lines[lines.length - 1] = { text: `${last.text} ${word.text}`, width };
    else lines.push(word);
  }
  return lines;
}

/** A line with an ending, shortened by whole words where there are several, else by characters, until it fits. */
function shorten(line: string, ending: string, room: number, measure: Measure): string {
  let kept = line;
  while (measure(kept + ending) > room && kept.includes(' '))
    kept = kept.slice(0, kept.lastIndexOf(' '));
  if (measure(kept + ending) <= room)
    return kept.replace(/[\s,.:;—–-]+$/, ending === '' ? '$&' : '') + ending;
  while (kept !== '' && measure(`${kept}…`) > room) kept = Array.from(kept).slice(0, -1).join('');
  return `${kept}…`;
}
