/** The pipeline: a commit of the content becomes a release that readers see, or a report of why not. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { entryAddress } from '../src/mdx/addresses.ts';
import type { Finding } from '../src/mdx/finding.ts';
import { attempt } from './attempt.ts';
import { astroBuilder } from './builders/astro.ts';
import { BuildFailed } from './builder.ts';
import type { Builder, Built } from './builder.ts';
import { dayOf } from './clock.ts';
import { codeVersion } from './code.ts';
import { filesIn } from './files.ts';
import type { Gate } from './gate/gate.ts';
import { openMemory } from './gate/memory.ts';
import type { Memory } from './gate/memory.ts';
import type { Plan } from './gate/plan.ts';
import { rememberLive } from './live.ts';
import type { Live } from './live.ts';
import { Busy, takeLock } from './lock.ts';
import { isMachineFault, machineMessage } from './machine.ts';
import { decideNow } from './moments.ts';
import { compare, freeze } from './night.ts';
import { readCommit } from './office/git/commits.ts';
import type { Git } from './office/git/git.ts';
import { mainBranch } from './office/git/open.ts';
import { createQueue } from './office/queue.ts';
import type { Manifest } from './releases/manifest.ts';
import { heal, nextRelease } from './releases/releases.ts';
import { openSpare, spareName } from './releases/spare.ts';
import type { Spare } from './releases/spare.ts';
import { heldEntries, notices } from './report.ts';
import type { Room } from './room.ts';
import { writeSnapshot } from './snapshot.ts';
import { exitCodes } from './status.ts';
import type { Alarm, ExitCode, PublishStatus, Step } from './status.ts';
import { normalizeBase } from './paths.ts';
import { openStatus } from './status-file.ts';
import type { StatusFile } from './status-file.ts';
import { build, mendBook, show } from './steps.ts';
import type { PageFacts } from './verify/facts.ts';
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

/** Changes with what a page is held against. */
const verifyVersion = 'pages-1';

export interface Outcome {
  readonly exit: ExitCode;
  readonly status: PublishStatus;
  /** Number of the new release; absent when readers see the old one. */
  readonly release?: number;
  /** The search index is still to follow. */
  readonly isBehind?: boolean;
}

export interface Publisher {
  /** Publishes the main branch. Never rejects: what goes wrong is in the outcome and in `var/status.json`. */
  publish(): Promise<Outcome>;
  /**
   * Does what the next publication would have to wait for: tidies up, copies the release, makes the search index.
   * @returns whether there is something to publish now
   */
  follow(): Promise<boolean>;
  /**
   * Holds the release against a plain build from nothing, and publishes that when they differ.
   * @returns how a publication ended that was needed
   */
  check(): Promise<Outcome | undefined>;
  /** Ends what {@link follow} does. */
  close(): void;
}

export async function createPublisher(options: PublisherOptions): Promise<Publisher> {
  const { room } = options;
  mkdirSync(room.root, { recursive: true });
  const status = await openStatus(room.status);
  const code = options.code ?? codeVersion();
  const facts = openMemory<PageFacts>(path.join(room.cache, 'pages'), verifyVersion);
  /** Texts that broke a build; remembered so that the next save does not try them again. */
  const excluded = new Map<string, Finding>();
  const spare = openSpare(room);
  const read = rememberLive(room);
  /** One thing at a time, for other processes too. */
  const turn = createQueue();
  const alone = <T>(work: () => Promise<T>): Promise<T> =>
    turn(async () => {
      const lock = takeLock(room.lock);
      try {
        return await work();
      } finally {
        lock.release();
      }
    });

  async function publish(builder: Builder, isForced: boolean): Promise<Outcome> {
    const how = { ...options, builder, isForced, code, facts, spare, read };
    try {
      return await alone(() => run(how, status, excluded));
    } catch (error) {
      return failed(status, error);
    }
  }

  async function prepare(): Promise<void> {
    const { manifest } = read();
    if (!manifest) return;
    await Promise.all([options.gate.pool.warm(), spare.prepare(manifest.release)]);
    for (const memory of [options.gate.memory, facts]) memory.trim();
  }

  return {
    publish() {
      spare.hurry();
      return publish(options.builder, false);
    },
    async follow() {
      // What fails here costs time only.
      await alone(prepare).catch(() => undefined);
      const { folder } = read();
      const following = folder === undefined ? undefined : options.builder.catchUp?.(folder);
      await following;
      return following !== undefined;
    },
    async check() {
      const frozen = await alone(() => Promise.resolve(freeze(room, read())));
      if (!frozen) return undefined;
      const found = await compare(room, frozen, options.reference);
      const { release } = frozen;
      status.write({ checked: { release, finished: new Date().toISOString(), differing: found } });
      if (found.length === 0) return undefined;
      options.builder.forget?.();
      const cache = path.join(room.cache, 'plain');
      try {
        return await publish(options.reference ?? astroBuilder({ cache }), true);
      } finally {
        rmSync(cache, { recursive: true, force: true });
      }
    },
    close() {
      spare.close();
    },
  };
}

interface RunOptions extends PublisherOptions {
  /** Builds though nothing has changed. */
  readonly isForced: boolean;
  readonly code: string;
  readonly facts: Memory<PageFacts>;
  readonly spare: Spare;
  readonly read: () => Live;
}

async function run(
  options: RunOptions,
  status: StatusFile,
  excluded: Map<string, Finding>,
): Promise<Outcome> {
  const { room, git, gate, code, spare, read, clock = Date.now } = options;
  const baseOf = (plan: Plan): string => normalizeBase(options.base ?? baseIn(plan));
  heal(room, spareName);
  const live = mendBook(room, read);
  const commit = (await git.run(['rev-parse', mainBranch])).toString().trim();
  const commitTime = (await readCommit(git, commit))?.date ?? new Date(clock()).toISOString();
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
  const number = nextRelease(room);
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
    snapshot: (plan) => writeSnapshot(git, gate.pool, plan, room.snapshot),
    isNeeded: ({ hash }, plan) =>
      before === undefined ||
      options.isForced ||
      options.builder.hasMore?.() === true ||
      isOld(before, { hash, code, base: baseOf(plan), plan }),
    make: async (plan, snapshot, isCopy) => {
      step('build');
      const built = await build({ ...options, base: baseOf(plan) }, live, snapshot, into, isCopy);
      step('verify');
      const files = isCopy ? filesAfter(before, built) : filesIn(into);
      const faults = verify({
        ...{ folder: into, files, plan, base: baseOf(plan) },
        ...{ ...built, before, book: live.book, memory: options.facts },
      });
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
      isOld(before, { hash: snapshot.hash, code, base, plan }));
  if (isNew) {
    step('switch');
    await show({ ...options, base }, live, number, into, { plan, snapshot, built, isCopy: copied });
  }
  const outcome = finished(status, plan, isNew ? number : undefined, read());
  return options.builder.isBehind?.() === true ? { ...outcome, isBehind: true } : outcome;
}

/** Files of a site that was made of a copy of another. */
function filesAfter(before: Manifest | undefined, { written, removed }: Built): string[] {
  const gone = new Set(removed);
  const kept = Object.keys(before?.files ?? {}).filter((file) => !gone.has(file));
  return [...new Set([...kept, ...written])];
}

/** A fault on the page of an entry names the entry. */
function unverified(faults: readonly Fault[], { planned }: Plan): BuildFailed {
  const [first] = faults;
  const page = `/${first?.file.replace(/index\.html$/u, '') ?? ''}`;
  const entry = [...planned.values()].find(({ version: { collection, slug, data } }) => {
    return collection && entryAddress({ collection, slug, ...(data ? { data } : {}) }) === page;
  });
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

/** What a run ends with, in the status and as an exit code. */
function finished(
  status: StatusFile,
  plan: Plan,
  release: number | undefined,
  live: Live,
): Outcome {
  const exit = plan.held.length > 0 ? exitCodes.held : exitCodes.ok;
  const now = new Date().toISOString();
  const manifest = live.manifest;
  status.clear('running', 'alarm', 'nextScheduled');
  status.write(
    {
      ...(manifest && release !== undefined
        ? {
            live: {
              release: manifest.release,
              commit: plan.commit,
              since: now,
              pages: manifest.pages.length,
            },
          }
        : {}),
      last: { commit: plan.commit, finished: now, exit },
      books: plan.books,
      held: heldEntries(plan),
      notices: notices(plan),
      ...(plan.nextScheduled === undefined ? {} : { nextScheduled: plan.nextScheduled }),
    },
    true,
  );
  return { exit, status: status.value, ...(release === undefined ? {} : { release }) };
}

function failed(status: StatusFile, error: unknown): Outcome {
  const busy = error instanceof Busy;
  const machine = busy || isMachineFault(error);
  const exit = machine ? exitCodes.machine : exitCodes.nothing;
  const message = error instanceof Error ? error.message : String(error);
  // Another publisher writes the status now.
  if (busy) return { exit, status: status.value };
  const now = new Date().toISOString();
  const alarm: Alarm = {
    kind: machine ? 'machine' : 'code',
    message: machine ? machineMessage(error) : message,
    since: status.value.alarm?.since ?? now,
  };
  const commit = status.value.running?.commit ?? '';
  status.clear('running');
  try {
    status.write({ alarm, last: { commit, finished: now, exit } });
  } catch {
    // The disk that cannot take a release cannot take this either; the exit code tells.
  }
  return { exit, status: { ...status.value, alarm } };
}
