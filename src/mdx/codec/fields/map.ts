/** Edits of a YAML map in place: only the lines of what changed. */
import { isMap, isScalar, isSeq } from 'yaml';
import type { Pair, Scalar, YAMLMap } from 'yaml';
import type { Field, Fields } from '../../../fields/fields.ts';
import { endOfLines, lineStart } from './lines.ts';
import type { Splice } from './lines.ts';
import { renderPair, renderScalar } from './render.ts';
import { editSequence } from './sequence.ts';
import { fieldIn, isMapValue, sameValue, stored, wanted } from './values.ts';
import type { Data } from './values.ts';

/** A map in its source. */
export interface MapPlace {
  readonly source: string;
  readonly map: YAMLMap;
  /** Its present value. */
  readonly value: Data;
  /** Where what follows the map begins. */
  readonly limit: number;
  readonly fields: Fields;
  /** Whether keys that the new value does not mention stay; otherwise they go. */
  readonly partial: boolean;
}

interface Entry {
  readonly key: string;
  readonly pair: Pair<Scalar>;
  readonly start: number;
  readonly end: number;
}

/** The edits that make a map hold `data`; nothing when it cannot be edited in place. */
export function editMap(place: MapPlace, data: Data): Splice[] | undefined {
  const entries = entriesOf(place);
  if (!entries) return undefined;
  const splices: Splice[] = [];
  const added: string[] = [];
  const names = new Set([...entries.map(({ key }) => key), ...Object.keys(data)]);
  for (const key of names) {
    const entry = entries.find((candidate) => candidate.key === key);
    const field = fieldIn(place.fields, key);
    if (!Object.hasOwn(data, key) && place.partial) continue;
    const value = wanted(data[key], field, entry !== undefined);
    if (!entry) {
      if (value !== undefined) added.push(key);
      continue;
    }
    if (sameValue(stored(place.value[key], field), stored(data[key], field))) continue;
    if (value === undefined) splices.push({ start: entry.start, end: entry.end, text: '' });
    else splices.push(...editValue(place, entry, data[key], field));
  }
  // The first key of a list item shares its line with the dash.
  const first = entries[0];
  if (
    first &&
    isOnDash(place.source, first.start) &&
    splices.some(({ start, text }) => start === first.start && text === '')
  )
    return undefined;
  const inserts = insertions(place, entries, added, data);
  return inserts && [...splices, ...inserts];
}

function entriesOf({ source, map, limit }: MapPlace): Entry[] | undefined {
  if (map.flow === true || map.items.length === 0) return undefined;
  const pairs: Pair<Scalar>[] = [];
  for (const pair of map.items) {
    if (!isScalar(pair.key) || pair.key.range === undefined || pair.key.range === null)
      return undefined;
    pairs.push(pair as Pair<Scalar>);
  }
  const starts = pairs.map(({ key }) => key.range?.[0] ?? 0);
  return pairs.map((pair, index) => {
    const keyStart = starts[index] ?? 0;
    const next = starts[index + 1];
    const start = index === 0 ? keyStart : lineStart(source, keyStart);
    const begin =
      index === 0 && /^ *$/u.test(source.slice(lineStart(source, keyStart), keyStart))
        ? lineStart(source, keyStart)
        : start;
    const column = keyStart - lineStart(source, keyStart);
    const until = next === undefined ? limit : lineStart(source, next);
    return {
      key: String(pair.key.value),
      pair,
      start: begin,
      end: endOfLines(source, begin, until, column),
    };
  });
}

const isOnDash = (source: string, start: number): boolean => lineStart(source, start) !== start;

/** @param given by the form: in a group an empty value clears its key, which one that is missing does not */
function editValue(
  place: MapPlace,
  entry: Entry,
  given: unknown,
  field: Field | undefined,
): Splice[] {
  const { source, partial } = place;
  const value = wanted(given, field, true);
  const node: unknown = entry.pair.value;
  if (isScalar(node) && node.range && !isBlockScalar(node)) {
    const [start, end] = node.range;
    const text = renderScalar(value, node);
    if (text !== undefined && end > start) return [{ start, end, text }];
  }
  const old = place.value[entry.key];
  if (isSeq(node) && Array.isArray(value)) {
    const edits = editSequence(source, node, old, value, entry.end, field);
    if (edits) return edits;
  }
  if (isMap(node) && isMapValue(given) && isMapValue(old)) {
    const edits = editMap(
      {
        source,
        map: node,
        value: old,
        limit: entry.end,
        fields: field?.fields ?? {},
        partial,
      },
      given,
    );
    if (edits) return edits;
  }
  const indent = indentOf(source, entry);
  const whole = renderPair(entry.key, value, field && { [entry.key]: field }, indent);
  const text = isOnDash(source, entry.start) ? whole.slice(indent.length) : whole;
  return [{ start: entry.start, end: entry.end, text }];
}

const isBlockScalar = ({ type }: Scalar): boolean =>
  type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';

/** Spaces up to the column of a key. */
function indentOf(source: string, { pair }: Entry): string {
  const start = pair.key.range?.[0] ?? 0;
  return ' '.repeat(start - lineStart(source, start));
}

/** Puts new keys where the description's order has them: after the nearest that stands before. */
function insertions(
  { source, fields }: MapPlace,
  entries: readonly Entry[],
  added: readonly string[],
  data: Data,
): Splice[] | undefined {
  const order = Object.keys(fields);
  const rank = (key: string): number => {
    const index = order.indexOf(key);
    return index < 0 ? order.length : index;
  };
  const splices: Splice[] = [];
  for (const key of [...added].sort((a, b) => rank(a) - rank(b))) {
    const field = fieldIn(fields, key);
    const [first] = entries;
    if (!first) return undefined;
    const before = entries
      .filter((entry) => rank(entry.key) <= rank(key))
      .reduce<Entry | undefined>(
        (best, entry) => (!best || rank(entry.key) >= rank(best.key) ? entry : best),
        undefined,
      );
    if (!before && isOnDash(source, first.start)) return undefined;
    const at = before?.end ?? first.start;
    const text = renderPair(
      key,
      wanted(data[key], field, false),
      field && { [key]: field },
      indentOf(source, first),
    );
    const broken = at > 0 && source[at - 1] !== '\n';
    splices.push({ start: at, end: at, text: broken ? `\n${text}` : text });
  }
  return splices;
}
