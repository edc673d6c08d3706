/** Settles commit after commit: an edit that no other entry can notice leaves the rest settled as it was. */
import type { Judged } from './judge.ts';
import { settle } from './settle.ts';
import type { Choice, Settled } from './settle.ts';

/** What {@link settle} takes and gives. */
export type Settle = typeof settle;

/** A site that was settled with nothing refused: every text is as its commit wants it. */
interface Plain {
  readonly choices: readonly Choice[];
  readonly settled: Settled;
  /** Moments of `publishAt`, and whether they were over. */
  readonly moments: ReadonlyMap<string, boolean>;
}

/** More edits than this are settled as if nothing were known: they are not made one by one. */
const few = 20;

/** @returns what gives the same as {@link settle}, sooner when little has changed since it was called last */
export function createSettler(): Settle {
  let before: Plain | undefined;
  return (choices, live, hasCome) => {
    const settled =
      (before && carriedOn(before, choices, hasCome)) ?? settle(choices, live, hasCome);
    before = plain(before, choices, settled, hasCome);
    return settled;
  };
}

/** @returns nothing when the site has to be settled anew */
function carriedOn(
  { choices: old, settled, moments }: Plain,
  choices: readonly Choice[],
  hasCome: (moment: string) => boolean,
): Settled | undefined {
  const edits = editsOf(old, choices);
  if (!edits || [...moments].some(([moment, was]) => hasCome(moment) !== was)) return undefined;
  const { endsOf } = settled;
  const chosen = new Map(settled.chosen);
  for (const [was, is] of edits) {
    const isSame = is.good && is.file === was.file && footprint(is) === footprint(was);
    if (!isSame || endsOf(was).length > 0 || endsOf(is).length > 0) return undefined;
    chosen.set(is.file, is);
  }
  return { ...settled, chosen };
}

type Edit = readonly [was: Judged, is: Judged];

/** The texts that are not the same. @returns nothing when that is not all that is different */
function editsOf(old: readonly Choice[], choices: readonly Choice[]): Edit[] | undefined {
  if (old.length !== choices.length) return undefined;
  const edits: Edit[] = [];
  for (const [at, { file, wanted }] of choices.entries()) {
    const before = old[at];
    if (before?.file !== file || !before.wanted || !wanted) return undefined;
    if (before.wanted !== wanted) edits.push([before.wanted, wanted]);
    if (edits.length > few) return undefined;
  }
  return edits;
}

/** Fields that no address, list, reference or order of other entries depends on. */
const own: ReadonlySet<string> = new Set(['title', 'summary']);

/** Everything of an entry that what is settled of the others may depend on. Settings have all of it in their fields. */
function footprint({ collection, slug, data, mentions }: Judged): string {
  const fields = Object.entries(data ?? {}).filter(([name]) => !own.has(name));
  const places = mentions.filter(({ kind }) => kind === 'heading').map(({ value }) => value);
  return JSON.stringify([collection, slug, fields, places]);
}

/** @returns nothing for a site of which some text was refused, or whose links are judged by what readers saw before */
function plain(
  before: Plain | undefined,
  choices: readonly Choice[],
  settled: Settled,
  hasCome: (moment: string) => boolean,
): Plain | undefined {
  const { chosen, ends, pages } = settled;
  // Carried on: pages are made anew otherwise.
  if (before?.settled.pages === pages) return { ...before, choices, settled };
  const isPlain = choices.every(({ file, wanted }) => wanted && chosen.get(file) === wanted);
  if (!isPlain || ends.some(({ finding }) => finding.code === 'link-broken')) return undefined;
  const moments = [...chosen.values()].flatMap(({ data, collection }) => {
    const moment = collection && data?.['publishAt'];
    return typeof moment === 'string' ? [[moment, hasCome(moment)] as const] : [];
  });
  return { choices, settled, moments: new Map(moments) };
}
