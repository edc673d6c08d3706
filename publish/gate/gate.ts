/** The gate: which version of every entry of a commit readers get, and why. */
import path from 'node:path';
import type { AssetAnswer } from '../../src/mdx/assets.ts';
import type { EntryAnswer } from '../../src/mdx/answer.ts';
import type { Finding } from '../../src/mdx/finding.ts';
import { originalsFile } from '../../src/mdx/originals.ts';
import { openPool } from '../../src/mdx/pool.ts';
import type { Pool, PoolOptions } from '../../src/mdx/pool.ts';
import { settings } from '../../src/collections/index.ts';
import type { Git } from '../office/git/git.ts';
import type { Books } from '../status.ts';
import { withoutDead } from './dead.ts';
import { createJudge } from './judge.ts';
import type { Judge, Judged, Version } from './judge.ts';
import { openMemory } from './memory.ts';
import { excludedKey, heldOf, remarksOf } from './held.ts';
import type { LiveContent, Plan, Planned } from './plan.ts';
import { settlePresent } from './present.ts';
import type { Choice } from './settle.ts';
import { createSettler } from './settler.ts';
import type { Settle } from './settler.ts';
import { createTreeReader } from './tree.ts';
import type { TreeReader } from './tree.ts';
import { gateVersion } from './version.ts';
import { liveVersion, versionsOf } from './versions.ts';
import type { CommitVersions } from './versions.ts';

export interface GateRequest {
  readonly commit: string;
  /** The moment the site is made for, ISO 8601. */
  readonly now: string;
  readonly live: LiveContent;
  /** Texts that the build or the check after it could not take, with the reason: by file and blob. */
  readonly excluded?: ReadonlyMap<string, Finding>;
}

export interface Gate {
  decide(request: GateRequest): Promise<Plan>;
  /** Children that read texts; the snapshot uses them too. */
  readonly pool: Pool;
  /** Forgets what nobody has asked for since the last call, once that is more than half of everything. */
  trim(): void;
  close(): void;
}

/** @param cache folder for what is remembered between runs */
export function createGate(git: Git, cache: string, options: PoolOptions = {}): Gate {
  const pool = openPool(options);
  const memory = openMemory<EntryAnswer | AssetAnswer>(path.join(cache, 'gate'), gateVersion());
  const readTree = createTreeReader(git);
  const judge = createJudge(git, pool, memory, path.join(cache, 'scratch'));
  const settle = createSettler();
  return {
    pool,
    trim: () => {
      memory.trim(judge.takeAsked());
    },
    decide: (request) => decide(git, { readTree, judge, settle }, request),
    close: () => {
      pool.close();
    },
  };
}

/** What remembers commits that were decided before. */
interface Means {
  readonly readTree: TreeReader;
  readonly judge: Judge;
  readonly settle: Settle;
}

async function decide(
  git: Git,
  { readTree, judge, settle }: Means,
  request: GateRequest,
): Promise<Plan> {
  const { commit, now, live, excluded = new Map<string, Finding>() } = request;
  const tree = await readTree(commit);
  const found = versionsOf(tree);
  const moment = Date.parse(now);
  const { choices, settled } = await settlePresent(
    git,
    await choicesOf(judge, found, live, excluded),
    (all) => settle(all, live, (stored) => Date.parse(momentOf(stored)) <= moment),
  );
  const { chosen, visible, ends, pages } = settled;
  const wanted = new Map(choices.map((choice) => [choice.file, choice.wanted]));
  const dead = withoutDead(ends, chosen);
  const planned = new Map<string, Planned>();
  for (const [file, version] of chosen) {
    const without = dead.get(file);
    planned.set(file, {
      version,
      from: wanted.get(file) === version ? 'commit' : 'last-good',
      ...(without ? { without } : {}),
    });
  }
  const held = await heldOf(git, choices, found, settled, excluded);
  const moments = [...chosen.values()].flatMap(({ data, collection }) => {
    const stored = collection && data?.['publishAt'];
    return typeof stored === 'string' ? momentOf(stored) : [];
  });
  const [nextScheduled] = moments.filter((at) => Date.parse(at) > moment).sort(byTime);
  const fatal = held.find(({ file, shown }) => file.startsWith('settings/') && shown === 'nothing');
  return {
    commit,
    now,
    planned,
    visible,
    held,
    remarks: remarksOf(settled, found.strays),
    books: booksOf(choices, found, planned, visible),
    originals: tree.filesNamed(originalsFile),
    pages,
    moments,
    ...(nextScheduled === undefined ? {} : { nextScheduled }),
    ...(fatal ? { fatal: fatal.finding } : {}),
  };
}

/** A stored day begins at midnight in Chita; a stored moment has its zone. */
function momentOf(stored: string): string {
  return stored.length === 10 ? `${stored}T00:00:00+09:00` : stored;
}

function byTime(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}

/** Every text with the version of the commit and, where that differs, the one readers see. */
async function choicesOf(
  judge: Judge,
  { versions, misplaced }: CommitVersions,
  live: LiveContent,
  excluded: ReadonlyMap<string, Finding>,
): Promise<Choice[]> {
  const wanted = await judge.judge(versions);
  // The text may be what readers see, and what is wrong a file beside it.
  const changed = wanted.filter((version) => !version.good || !isLive(version, live));
  const required = Object.keys(settings).map((name) => `settings/${name}.yaml`);
  const files = new Set([...changed.map(({ file }) => file), ...misplaced.keys(), ...required]);
  const old = await judge.judge(
    [...files].flatMap((file) => liveVersion(live.sources, file) ?? []),
  );
  const lastGood = new Map(old.map((version) => [version.file, version]));
  // In the order of the commit, whatever has changed: what is settled is compared with what was.
  const choices = wanted.map((version) => {
    const fits = !excluded.has(excludedKey(version));
    return choiceOf(
      version.file,
      fits ? version : { ...version, good: false },
      lastGood.get(version.file),
    );
  });
  const placed = new Set(wanted.map(({ file }) => file));
  const others = [...files].filter((file) => !placed.has(file));
  return [...choices, ...others.map((file) => choiceOf(file, undefined, lastGood.get(file)))];
}

function choiceOf(file: string, wanted: Judged | undefined, lastGood: Judged | undefined): Choice {
  return { file, ...(wanted ? { wanted } : {}), ...(lastGood ? { lastGood } : {}) };
}

function isLive({ file, text, assets }: Version, { sources }: LiveContent): boolean {
  if (sources.get(file) !== text) return false;
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return [...assets].every(([name, blob]) => sources.get(folder + name) === blob);
}

/** Counts every entry of the commit once. @throws when the sums do not meet: then nothing may be published */
function booksOf(
  choices: readonly Choice[],
  { versions, misplaced }: CommitVersions,
  planned: ReadonlyMap<string, Planned>,
  visible: ReadonlySet<string>,
): Books {
  const entries = versions.filter(({ collection }) => collection).length + misplaced.size;
  const books = { entries, published: 0, lastGood: 0, held: 0, drafts: 0, scheduled: 0 };
  for (const { file } of choices) {
    if (file.startsWith('settings/')) continue;
    const plan = planned.get(file);
    if (!plan) books.held += 1;
    else if (!visible.has(file)) books.scheduled += 1;
    else if (plan.from === 'commit') books.published += 1;
    else books.lastGood += 1;
  }
  const { published, lastGood, held, drafts, scheduled } = books;
  if (published + lastGood + held + drafts + scheduled !== entries)
    throw new Error(`Счёт записей не сошёлся: ${JSON.stringify(books)}`);
  return books;
}
