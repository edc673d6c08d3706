/** Straight quotes in Russian ones, by depth: «снаружи „внутри“». */

/** What a quote may follow to be an opening one; `\uE000` is a seam between pieces of text and counts for nothing. */
const beforeOpening = /[\s([{«„—–/-]/u;

/** Replaces straight quotes that have a partner; a lonely one (15") stays. Quotes already Russian set the depth. */
export function typesetQuotes(text: string): string {
  if (!text.includes('"')) return text;
  const characters = Array.from(text);
  const open: { readonly at: number; readonly closing: string; readonly straight: boolean }[] = [];
  for (const [i, character] of characters.entries()) {
    if (character === '«') open.push({ at: i, closing: '»', straight: false });
    else if (character === '„') open.push({ at: i, closing: '“', straight: false });
    else if ((character === '»' || character === '“') && open.at(-1)?.closing === character)
      open.pop();
    else if (character === '"') {
      const before = neighbour(characters, i, -1);
      const after = neighbour(characters, i, 1);
      const opens =
        (before === undefined || beforeOpening.test(before)) &&
        after !== undefined &&
        !/[\s.,;:!?)]/u.test(after);
      const last = open.at(-1);
      if (opens) {
        const inner = open.length > 0;
        characters[i] = inner ? '„' : '«';
        open.push({ at: i, closing: inner ? '“' : '»', straight: true });
      } else if (last) {
        characters[i] = last.closing;
        open.pop();
      }
    }
  }
  for (const { at, straight } of open) if (straight) characters[at] = '"';
  return characters.join('');
}

/** The nearest character that is not a seam. */
function neighbour(characters: readonly string[], from: number, step: 1 | -1): string | undefined {
  let i = from + step;
  while (characters[i] === '\uE000') i += step;
  return characters[i];
}
