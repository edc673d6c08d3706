/** Settles commit after commit: an edit that no other entry can notice leaves the rest settled as it was. */
import type { Judged } from './judge.ts';
import { settle } from './settle.ts';
import type { Choice, Settled } from './settle.ts';

/** What {@link settle} takes and gives. */
export type Settle = typeof settle;

/** A site that was settled without a word of what readers saw before: every text is as its commit wants it, or not there. */
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
    const isSame = is.good && chosen.get(is.file) === was && footprint(is) === footprint(was);
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
  for (const [at, choice] of choices.entries()) {
    const { file, wanted } = choice;
    const before = old[at];
    if (before?.file !== file || !before.wanted || !wanted || fallsBack(choice)) return undefined;
    if (before.wanted !== wanted) edits.push([before.wanted, wanted]);
    if (edits.length > few) return undefined;
  }
  return edits;
}

/** Whether a text cannot be published for what is in it, and the one of before can. */
function fallsBack({ wanted, lastGood }: Choice): boolean {
  return wanted?.good !== true && lastGood !== undefined;
}

/** Fields that no address, list, reference or order of other entries depends on. */
const own: ReadonlySet<string> = new Set(['title', 'summary']);

/** Everything of a text that what is settled of the others may depend on. */
function footprint({ collection, slug, data, mentions }: Judged): string {
  const fields = Object.entries(data ?? {}).filter(([name]) => !own.has(name));
  const places = mentions.filter(({ kind }) => kind === 'heading').map(({ value }) => value);
  return JSON.stringify([collection, slug, fields, places]);
}

/** @returns nothing for a site that was settled by what readers saw before */
function plain(
  before: Plain | undefined,
  choices: readonly Choice[],
  settled: Settled,
  hasCome: (moment: string) => boolean,
): Plain | undefined {
  const { chosen, ends, pages, refused } = settled;
  // Carried on: pages are made anew otherwise.
  if (before?.settled.pages === pages) return { ...before, choices, settled };
  const isPlain = refused.size === 0 && !choices.some(fallsBack);
  if (!isPlain || ends.some(({ finding }) => finding.code === 'link-broken')) return undefined;
  const moments = [...chosen.values()].flatMap(({ data, collection }) => {
    const moment = collection && data?.['publishAt'];
    return typeof moment === 'string' ? [[moment, hasCome(moment)] as const] : [];
  });
  return { choices, settled, moments: new Map(moments) };
}
