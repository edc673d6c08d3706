/** What a typed character becomes: Russian quotes and dashes, and the starts of lists and headings. */

export type Typed =
  | {
      readonly kind: 'text';
      /** Characters before the caret to take away. */ readonly remove: number;
      readonly insert: string;
    }
  | {
      readonly kind: 'block';
      readonly block: 'bullet' | 'number' | 'h2' | 'h3' | 'h4' | 'quote';
      readonly start: number;
    };

/** What may stand before an opening quote. */
const opensAfter = /(?:^|[\s([{«„—–/-])$/u;

/**
 * @param character what was typed
 * @param before the text of the paragraph up to the caret
 * @returns nothing when the character stays as it is
 */
export function typed(character: string, before: string): Typed | undefined {
  if (character === '"') return quote(before);
  if (character === '-' && before.endsWith('-') && !before.endsWith('--'))
    return { kind: 'text', remove: 1, insert: '—' };
  if (character !== ' ') return undefined;
  if (/\S -$/u.test(before)) return { kind: 'text', remove: 1, insert: '— ' };
  return block(before);
}

function quote(before: string): Typed | undefined {
  let depth: ('«' | '„')[] = [];
  for (const character of before) {
    if (character === '«' || character === '„') depth.push(character);
    else if (character === '»') depth = depth.slice(0, Math.max(0, depth.lastIndexOf('«')));
    else if (character === '“' && depth.at(-1) === '„') depth.pop();
  }
  const open = depth.at(-1);
  if (opensAfter.test(before))
    return { kind: 'text', remove: 0, insert: open === undefined ? '«' : '„' };
  if (open === undefined) return undefined;
  return { kind: 'text', remove: 0, insert: open === '„' ? '“' : '»' };
}

function block(before: string): Typed | undefined {
  if (/^[-*•]$/u.test(before)) return { kind: 'block', block: 'bullet', start: 1 };
  const number = /^(\d{1,3})[.)]$/u.exec(before)?.[1];
  // A paragraph may well begin with «1917. Год»: only the numbers that lists begin with.
  if (number === '1') return { kind: 'block', block: 'number', start: 1 };
  if (before === '>') return { kind: 'block', block: 'quote', start: 1 };
  const level = /^#{2,4}$/u.exec(before)?.[0].length;
  return level === undefined
    ? undefined
    : { kind: 'block', block: `h${level}` as 'h2' | 'h3' | 'h4', start: 1 };
}
