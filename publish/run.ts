/** One run of the pipeline: what the main branch holds becomes a release, if anything has changed. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { entryAddress } from '../src/mdx/addresses.ts';
import type { Finding } from '../src/mdx/finding.ts';
import { attempt } from './attempt.ts';
import { BuildFailed } from './builder.ts';
import type { Builder, Built } from './builder.ts';
import { dayOf } from './clock.ts';
import { filesIn } from './files.ts';
import type { Gate } from './gate/gate.ts';
import type { Memory } from './gate/memory.ts';
import type { Plan } from './gate/plan.ts';
import type { LiveMemory } from './live.ts';
import { decideNow } from './moments.ts';
import { readCommit } from './office/git/commits.ts';
import type { Git } from './office/git/git.ts';
import { mainBranch } from './office/git/open.ts';
import { finished } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { normalizeBase } from './paths.ts';
import type { Manifest } from './releases/manifest.ts';
import { heal, nextRelease } from './releases/releases.ts';
import { isRolledBack } from './releases/rolledBack.ts';
import { spareName } from './releases/spare.ts';
import type { Spare } from './releases/spare.ts';
import { readyTwins } from './releases/twinStore.ts';
import type { Room } from './room.ts';
import type { WriteSnapshot } from './snapshot.ts';
import type { Step } from './status.ts';
import type { StatusFile } from './status-file.ts';
import { build, mendBook, nameFiles, show } from './steps.ts';
import type { PageFacts } from './verify/facts.ts';
import { searchFaults } from './verify/search.ts';
import { verify } from './verify/verify.ts';
import type { Fault } from './verify/verify.ts';

export interface PublisherOptions {
  readonly room: Room;
  readonly git: Git;
  readonly gate: Gate;
  readonly builder: Builder;
  /** Prefix of all addresses; that of the content's settings by default. */
  readonly base?: string;
  /** Fingerprint of the code; that of the project by default. */
  readonly code?: string;
  /** The machine's clock, milliseconds; for tests. */
  readonly clock?: () => number;
  /** False leaves the editor out: for tests. */
  readonly editor?: boolean;
  /** What a release is held against at night; plain Astro, with nothing kept, by default. */
  readonly reference?: Builder;
  /** Told of every step. */
  readonly onStep?: (step: Step, commit: string) => void;
}

export interface RunOptions extends PublisherOptions {
  /** Builds though nothing has changed. */
  readonly isForced: boolean;
  readonly code: string;
  readonly facts: Memory<PageFacts>;
  readonly spare: Spare;
  readonly known: LiveMemory;
  readonly writeSnapshot: WriteSnapshot;
  /** @see AttemptOptions */
  readonly killing: Set<string>;
}

/** Makes and shows a release of the main branch. @throws what the outcome is made of by `failed` */
export async function run(
  options: RunOptions,
  status: StatusFile,
  excluded: Map<string, Finding>,
): Promise<Outcome> {
  const { room, git, gate, code, spare, known, clock = Date.now } = options;
  const baseOf = (plan: Plan): string => normalizeBase(options.base ?? baseIn(plan));
  heal(room, spareName);
  const live = mendBook(room, known);
  const head = await readCommit(git, mainBranch);
  if (!head) throw new Error(`В хранилище содержания нет ветки ${mainBranch}.`);
  const { id: commit, date: commitTime } = head;
  const isBack = isRolledBack(room, commit);
  const step = (name: Step): void => {
    status.write({
      running: {
        commit,
        since: status.value.running?.since ?? new Date().toISOString(),
        step: name,
      },
    });
    options.onStep?.(name, commit);
  };
  const before = live.manifest;
  const number = nextRelease(room, live.book.release);
  const into = path.join(room.staging, String(number));
  let copied = false;
  const made = await attempt({
    into,
    copy: (place) =>
      (copied =
        options.builder.patches === true &&
        before !== undefined &&
        spare.take(before.release, place)),
    excluded,
    killing: options.killing,
    sources: live.content.sources,
    plan: async (refused) => {
      step('check');
      return decideNow(gate, {
        commit,
        commitTime,
        wall: clock(),
        live: live.content,
        excluded: refused,
        ...(before ? { before: before.now } : {}),
      });
    },
    snapshot: (plan) => options.writeSnapshot(git, gate.pool, plan),
    isNeeded: ({ hash }, plan) =>
      before === undefined ||
      (!isBack &&
        (options.isForced ||
          options.builder.hasMore?.() === true ||
          isOld(before, { hash, code, base: baseOf(plan), plan }) ||
          readyTwins(room, before).length > 0)),
    make: async (plan, snapshot, isCopy) => {
      step('build');
      const built = await build({ ...options, base: baseOf(plan) }, live, snapshot, into, isCopy);
      step('verify');
      const files = isCopy ? filesAfter(before, built) : new Set(filesIn(into));
      const faults = verify({
        ...{ folder: into, files, plan, base: baseOf(plan) },
        ...{ ...built, before, book: live.book, memory: options.facts },
      });
      // Who makes the index aside has asked it already.
      if (!options.builder.catchUp) faults.push(...(await searchFaults(into)));
      if (faults.length > 0) throw unverified(faults, plan);
      return built;
    },
  });
  const { plan, snapshot, built } = made;
  const base = baseOf(plan);
  const isNew =
    built !== undefined &&
    (built.written.length + built.removed.length > 0 ||
      before === undefined ||
      isOld(before, { hash: snapshot.hash, code, base, plan }) ||
      readyTwins(room, before).length > 0);
  if (isNew) {
    step('switch');
    await show({ ...options, base }, live, number, into, { plan, snapshot, built, isCopy: copied });
  } else if (before !== undefined && !existsSync(room.names)) {
    await nameFiles({ room, git, base }, plan, before);
  }
  const now = known.read();
  if (built && now.folder !== undefined) options.builder.shown?.(now.folder);
  const outcome = finished(status, plan, isNew ? number : undefined, now);
  if (isBack) return { ...outcome, isRolledBack: true };
  return options.builder.isBehind?.() === true ? { ...outcome, isBehind: true } : outcome;
}

/** Files of a site that was made of a copy of another. */
function filesAfter(before: Manifest | undefined, { written, removed }: Built): Set<string> {
  const files = new Set(before?.files.keys());
  for (const file of removed) files.delete(file);
  for (const file of written) files.add(file);
  return files;
}

/** A fault on the page of an entry names the entry. */
function unverified(faults: readonly Fault[], { planned }: Plan): BuildFailed {
  const [first] = faults;
  const page = `/${first?.file.replace(/index\.html$/u, '') ?? ''}`;
  const entry = [...planned.values()].find(({ version }) => entryAddress(version) === page);
  const more = faults.length > 1 ? ` (всего замечаний: ${faults.length})` : '';
  const message = `Проверка сайта: ${first?.file ?? ''}: ${first?.message ?? ''}${more}`;
  return new BuildFailed(message, entry?.version.file);
}

/** The base that the settings of the content name. */
function baseIn({ planned }: Plan): string {
  const base = planned.get('settings/site.yaml')?.version.data?.['base'];
  return process.env['SITE_BASE'] ?? (typeof base === 'string' ? base : '/');
}

/** Whether a release is not what would be built now. */
function isOld(
  before: Manifest,
  { hash, code, base, plan }: { hash: string; code: string; base: string; plan: Plan },
): boolean {
  const isSame = before.content === hash && before.code === code && before.base === base;
  if (!isSame || dayOf(before.now) !== dayOf(plan.now)) return true;
  return plan.moments.some((at) => isBetween(at, before.now, plan.now));
}

function isBetween(moment: string, from: string, to: string): boolean {
  const at = Date.parse(moment);
  return at > Date.parse(from) && at <= Date.parse(to);
}
