/** Chooses a version of every entry so that all that are chosen fit together. Pure. */
import { collections } from '../../src/collections/index.ts';
import type { CollectionName } from '../../src/collections/index.ts';
import { entryAddress } from '../../src/mdx/addresses.ts';
import { deadEndFinder } from '../../src/mdx/checkSite.ts';
import type { DeadEnd, SiteEntry } from '../../src/mdx/checkSite.ts';
import type { Finding } from '../../src/mdx/finding.ts';
import { targetsOf } from '../../src/mdx/targets.ts';
import { pagesOf } from '../pages.ts';
import type { Pages } from '../pages.ts';
import { lostClaims } from './claims.ts';
import type { Judged } from './judge.ts';
import type { LiveContent } from './plan.ts';

/** The versions of one text, the wanted one first. */
export interface Choice {
  readonly file: string;
  /** Of the commit; absent when it cannot even be read. */
  readonly wanted?: Judged;
  /** What readers see now; only of entries that the commit still has. */
  readonly lastGood?: Judged;
}

export interface Settled {
  /** The version of each text; texts without one are left out. */
  readonly chosen: ReadonlyMap<string, Judged>;
  /** Why the wanted version of a text was not chosen. */
  readonly refused: ReadonlyMap<string, Finding>;
  readonly visible: ReadonlySet<string>;
  readonly ends: readonly DeadEnd[];
  /** What of an entry leads nowhere on this site. */
  readonly endsOf: (entry: SiteEntry) => readonly DeadEnd[];
  readonly pages: Pages;
}

/**
 * @param choices entries and settings
 * @param hasCome whether a stored moment is over
 */
export function settle(
  choices: readonly Choice[],
  live: LiveContent,
  hasCome: (moment: string) => boolean,
): Settled {
  const refused = new Map<string, Finding>();
  const dropped = new Set<Judged>();
  const refuse = (entry: Judged, finding: Finding): void => {
    dropped.add(entry);
    if (!refused.has(entry.file)) refused.set(entry.file, finding);
  };
  const addresses = new Set(
    choices.flatMap(({ wanted }) => (wanted && entryAddress(wanted)) ?? []),
  );
  /** Whether an address is, was or will be a page: then only the link goes, not the entry with it. */
  const isKnown = (address: string): boolean =>
    addresses.has(address) || live.wasPublished(address);

  for (;;) {
    const before = dropped.size;
    const chosen = new Map<string, Judged>();
    for (const { file, wanted, lastGood } of choices) {
      const version = [wanted, lastGood].find(
        (candidate) => candidate?.good === true && !dropped.has(candidate),
      );
      if (version) chosen.set(file, version);
    }
    const visible = seen(chosen, hasCome, refuse);
    if (dropped.size > before) continue;
    const entries = [...visible].flatMap((file) => chosen.get(file) ?? []);
    for (const [file, finding] of lostClaims(entries, (name) => live.sources.has(name))) {
      const entry = chosen.get(file);
      if (entry) refuse(entry, finding);
    }
    if (dropped.size > before) continue;
    const pages = pagesOf(entries);
    const rest = [...chosen.values()].filter(({ collection }) => collection === undefined);
    const isMade = (path: string): boolean =>
      pages.pages.has(path) || pages.moved.has(path) || /\/[^/]+\.[a-z0-9]+$/u.test(path);
    const endsOf = deadEndFinder(entries, isMade);
    const ends = [...entries, ...rest].flatMap(endsOf);
    for (const { entry, mention, finding } of ends) {
      const version = chosen.get(entry.file);
      const path = mention.value.split(/[?#]/u)[0] ?? '';
      const isNew = version !== undefined && live.sources.get(entry.file) !== version.text;
      if (finding.code === 'link-broken' && isNew && !isKnown(path)) refuse(version, finding);
    }
    if (dropped.size === before) return { chosen, refused, visible, ends, endsOf, pages };
  }
}

/** Entries that readers will see: their time has come, and so has that of what they cannot do without. */
function seen(
  chosen: ReadonlyMap<string, Judged>,
  hasCome: (moment: string) => boolean,
  refuse: (entry: Judged, finding: Finding) => void,
): Set<string> {
  const visible = new Set<string>();
  for (const [file, { collection, data }] of chosen) {
    const moment = data?.['publishAt'];
    if (collection && !(typeof moment === 'string' && !hasCome(moment))) visible.add(file);
  }
  for (const file of [...visible]) {
    const entry = chosen.get(file);
    if (!entry?.collection) continue;
    for (const { slug, file: other } of needsOf(entry.collection, entry.data)) {
      if (visible.has(other)) continue;
      visible.delete(file);
      // What waits for its time takes along what belongs to it.
      if (!chosen.has(other)) refuse(entry, missing(entry, slug));
    }
  }
  return visible;
}

interface Need {
  readonly slug: string;
  readonly file: string;
}

/** By the fields of an entry, which stay one object for as long as its text stays the same. */
const needs = new WeakMap<object, readonly Need[]>();

/** The entries that one cannot do without. */
function needsOf(collection: CollectionName, data: Judged['data'] = {}): readonly Need[] {
  const known = needs.get(data);
  if (known) return known;
  const found = targetsOf(collections[collection].fields, data)
    .filter(({ kind, drop }) => kind === 'entry' && !drop)
    .map(({ value, collection: of = '' }) => ({ slug: value, file: `${of}/${value}/index.mdx` }));
  needs.set(data, found);
  return found;
}

function missing(entry: Judged, slug: string): Finding {
  const mention = entry.mentions.find(({ kind, value }) => kind === 'entry' && value === slug);
  return {
    code: 'unknown-reference',
    level: 'error',
    file: entry.file,
    line: mention?.line ?? 1,
    column: mention?.column ?? 1,
    quote: mention?.quote ?? slug,
    message: `Запись ${slug}, без которой этой быть не может, на сайте не опубликована. Исправьте имя или сначала опубликуйте её.`,
  };
}
