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
  const widthIn = (size: number) => (part: string) => {
    let sum = 0;
    for (const character of part) sum += advanceOf(character);
    return size * sum;
  };
  for (const { size, lines } of sizes) {
    const broken = breakLines(text, room, widthIn(size));
    if (broken.length <= lines && broken.every((line) => widthIn(size)(line) <= room))
      return { size, lines: broken };
  }
  const { size, lines } = sizes.at(-1) ?? sizes[0];
  const broken = breakLines(text, room, widthIn(size));
  const kept = broken.slice(0, lines).map((line) => shorten(line, '', room, widthIn(size)));
  if (broken.length > lines) kept.push(shorten(kept.pop() ?? '', '…', room, widthIn(size)));
  return { size, lines: kept };
}

type Measure = (part: string) => number;

/** Greedy lines; spaces that do not break hold, unless what they hold is wider than a line. */
function breakLines(text: string, room: number, width: Measure): string[] {
  const words = text
    .trim()
    .split(/[ \n\t]+/)
    .flatMap((word) => (width(word) > room ? word.split(/[\u00a0\u202f]/) : word));
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && width(`${last} ${word}`) <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A line with an ending, shortened by whole words where there are several, else by characters, until it fits. */
function shorten(line: string, ending: string, room: number, width: Measure): string {
  let kept = line;
  while (width(kept + ending) > room && kept.includes(' '))
    kept = kept.slice(0, kept.lastIndexOf(' '));
  if (width(kept + ending) <= room)
    return kept.replace(/[\s,.:;—–-]+$/, ending === '' ? '$&' : '') + ending;
  while (kept !== '' && width(`${kept}…`) > room) kept = Array.from(kept).slice(0, -1).join('');
  return `${kept}…`;
}
