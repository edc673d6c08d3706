/** Puts the blocks of an edited text together from the bytes of the original and what was written anew. */
import { writeBlock } from '../write/flow.ts';
import { pairUp } from './diff.ts';
import { lossy, means, separateLists } from './parts.ts';
import type { Part, Workshop } from './parts.ts';
import { editedPart, freshPart } from './part.ts';
import type { Level, Piece } from './pieces.ts';

/** A level of the original, as the editor gave it back untouched, and as it was edited. */
export interface Versions {
  readonly original: Level;
  readonly baseline: Level;
  readonly edited: Level;
}

/** Text of a level, and what its blocks mean. */
export interface Built {
  readonly text: string;
  readonly keys: readonly string[];
}

/** Merges one level. Every result has been read again and means what it must. */
export function mergeLevel(versions: Versions, workshop: Workshop): Built {
  const parts = separateLists(partsOf(versions, workshop), workshop.writing);
  const keys = parts.map(({ key }) => key);
  const { original, edited } = versions;
  const attempts = [
    () => join(parts, original, true),
    () => join(parts, original, false),
    () =>
      join(
        parts.map((part) => ({ ...part, text: writeBlock(part.node, workshop.writing) })),
        original,
        false,
      ),
  ];
  for (const attempt of attempts) {
    const text = attempt();
    if (means(text, keys, workshop)) return { text, keys };
  }
  if (original === versions.baseline)
    return { text: textOf(edited), keys: edited.pieces.map(({ key }) => key) };
  workshop.refuse(lossy(textOf(original), textOf(edited)));
  return { text: textOf(original), keys: original.pieces.map(({ key }) => key) };
}

/** The bytes of a level. */
export function textOf({ pieces, between }: Level): string {
  return between.map((gap, index) => gap + (pieces[index]?.text ?? '')).join('');
}

function partsOf({ original, baseline, edited }: Versions, workshop: Workshop): Part[] {
  const toOriginal =
    original === baseline
      ? new Map(original.pieces.map((_, index) => [index, index]))
      : pairUp(namesOf(original), namesOf(baseline));
  const toBaseline = pairUp(namesOf(baseline), namesOf(edited));
  const sameKey = new Set(
    [...toBaseline]
      .filter(([j, i]) => edited.pieces[j]?.key === baseline.pieces[i]?.key)
      .map(([j]) => j),
  );
  const free = freeOf(baseline, toBaseline, sameKey, edited);
  const parts: Part[] = [];
  const unseen = unseenBy(original, toOriginal);
  for (const hidden of unseen.get(-1) ?? []) keep(parts, original, hidden);
  const carried = new Set<number>([-1]);
  for (const [index, piece] of edited.pieces.entries()) {
    const paired = toBaseline.get(index);
    const moved = sameKey.has(index) ? undefined : free.get(piece.key)?.shift();
    const from = moved ?? paired;
    const old = from === undefined ? undefined : toOriginal.get(from);
    const before = old === undefined ? undefined : original.pieces[old];
    const base = from === undefined ? undefined : baseline.pieces[from];
    if (base && old === undefined) {
      // The editor made several blocks of one: this is a piece of what has been kept already.
      if (base.key !== piece.key) workshop.refuse(lossy(base.text, piece.text));
    } else if (old === undefined || !before || !base || carried.has(old))
      parts.push(freshPart(piece, workshop));
    else if (base.key === piece.key) keep(parts, original, old);
    else parts.push({ ...editedPart(before, base, piece, workshop), old });
    if (old === undefined) continue;
    carried.add(old);
    for (const hidden of unseen.get(old) ?? []) keep(parts, original, hidden);
    unseen.delete(old);
  }
  unseen.delete(-1);
  for (const hidden of [...unseen.values()].flat()) keep(parts, original, hidden);
  return parts;
}

function keep(parts: Part[], original: Level, index: number): void {
  const piece = original.pieces[index];
  if (piece)
    parts.push({ text: piece.text, node: piece.node, key: piece.key, old: index, kept: true });
}

/** Untouched blocks that are not where they were, by meaning: they may have been moved. */
function freeOf(
  baseline: Level,
  toBaseline: ReadonlyMap<number, number>,
  sameKey: ReadonlySet<number>,
  edited: Level,
): Map<string, number[]> {
  const used = new Set([...toBaseline].filter(([j]) => sameKey.has(j)).map(([, i]) => i));
  const wanted = new Set(edited.pieces.map(({ key }) => key));
  const free = new Map<string, number[]>();
  for (const [index, { key }] of baseline.pieces.entries())
    if (!used.has(index) && wanted.has(key)) free.set(key, [...(free.get(key) ?? []), index]);
  return free;
}

/** Blocks of the original that the editor never showed, by the block that they follow (-1: none). They must survive. */
function unseenBy(original: Level, toOriginal: ReadonlyMap<number, number>): Map<number, number[]> {
  const seen = new Set(toOriginal.values());
  const unseen = new Map<number, number[]>();
  let last = -1;
  for (const index of original.pieces.keys()) {
    if (seen.has(index)) last = index;
    else unseen.set(last, [...(unseen.get(last) ?? []), index]);
  }
  return unseen;
}

const namesOf = ({ pieces }: Level) => ({
  keys: pieces.map(({ key }: Piece) => key),
  kinds: pieces.map(({ kind }: Piece) => kind),
});

/** Joins parts; blocks that were neighbours keep what stood between them. */
function join(parts: readonly Part[], original: Level, tight: boolean): string {
  if (parts.length === 0) return '';
  const [lead = '', ...gaps] = original.between;
  const trail = gaps.at(-1) ?? lead;
  let text = parts[0]?.old === 0 ? lead : lead.replace(/[ \t]+$/u, '');
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    if (before) {
      const neighbours = before.old !== undefined && part.old === before.old + 1;
      const gap = neighbours ? (gaps[before.old ?? 0] ?? '') : '\n\n';
      const safe = tight || (before.kept && part.kept) || /\n[ \t]*\n/u.test(gap);
      text += safe ? gap : '\n\n';
    }
    text += part.text;
  }
  return text + trail;
}
