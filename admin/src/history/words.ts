/** What changed between two texts, word by word. Pure. */
import { commonPairs } from '../../../src/mdx/codec/body/diff.ts';

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** The later text with what was taken out left in its place. */
export function wordChanges(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], words: readonly string[]): void => {
    const text = words.join('');
    if (text !== '') pieces.push({ kind, text });
  };
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...commonPairs(a, b), [a.length, b.length] as const]) {
    add('removed', a.slice(i, nextI));
    add('added', b.slice(j, nextJ));
    add('same', b.slice(nextJ, nextJ + 1));
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return joined(pieces);
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

/** Neighbours of one kind are one piece; a space alone between two changes is no island. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.kind === piece.kind)
      result[result.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}
