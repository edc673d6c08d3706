/** The pipeline: a commit of the content becomes a release that readers see, or a report of why not. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { entryAddress } from '../src/mdx/addresses.ts';
import type { Finding } from '../src/mdx/finding.ts';
import { attempt } from './attempt.ts';
import { BuildFailed } from './builder.ts';
import type { Builder } from './builder.ts';
import { dayOf } from './clock.ts';
import { codeVersion } from './code.ts';
import { filesIn } from './files.ts';
import type { Gate } from './gate/gate.ts';
import { openMemory } from './gate/memory.ts';
import type { Memory } from './gate/memory.ts';
import type { Plan } from './gate/plan.ts';
import { readLive } from './live.ts';
import type { Live } from './live.ts';
import { Busy, takeLock } from './lock.ts';
import { isMachineFault, machineMessage } from './machine.ts';
import { decideNow } from './moments.ts';
import { readCommit } from './office/git/commits.ts';
import type { Git } from './office/git/git.ts';
import { mainBranch } from './office/git/open.ts';
import type { Manifest } from './releases/manifest.ts';
import { heal, nextRelease } from './releases/releases.ts';
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
  /** The search index is still to follow: publish again. */
  readonly isBehind?: boolean;
}

export interface Publisher {
  /** Publishes the main branch. Never rejects: what goes wrong is in the outcome and in `var/status.json`. */
  publish(): Promise<Outcome>;
}

export async function createPublisher(options: PublisherOptions): Promise<Publisher> {
  const { room } = options;
  mkdirSync(room.root, { recursive: true });
  const status = await openStatus(room.status);
  const code = options.code ?? codeVersion();
  const facts = openMemory<PageFacts>(path.join(room.cache, 'pages'), verifyVersion);
  /** Texts that broke a build; remembered so that the next save does not try them again. */
  const excluded = new Map<string, Finding>();
  return {
    async publish() {
      try {
        const lock = takeLock(room.lock);
        try {
          return await run({ ...options, code, facts }, status, excluded);
        } finally {
          lock.release();
        }
      } catch (error) {
        return failed(status, error);
      }
    },
  };
}

async function run(
  options: PublisherOptions & { readonly code: string; readonly facts: Memory<PageFacts> },
  status: StatusFile,
  excluded: Map<string, Finding>,
): Promise<Outcome> {
  const { room, git, gate, code, clock = Date.now } = options;
  const baseOf = (plan: Plan): string => normalizeBase(options.base ?? baseIn(plan));
  heal(room);
  const live = mendBook(room, readLive(room));
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
  const made = await attempt({
    into,
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
      options.builder.isBehind?.() === true ||
      isOld(before, { hash, code, base: baseOf(plan), plan }),
    make: async (plan, snapshot) => {
      step('build');
      const built = await build({ ...options, base: baseOf(plan) }, live, snapshot, into);
      step('verify');
      const faults = verify({
        ...{ folder: into, files: filesIn(into), plan, base: baseOf(plan) },
        ...{ ...built, before, book: live.book, memory: options.facts },
      });
      if (faults.length > 0) throw unverified(faults, plan);
      return built;
    },
  });
  const { plan } = made;
  if (made.built) {
    step('switch');
    await show({ ...options, base: baseOf(plan) }, live, number, into, {
      ...made,
      built: made.built,
    });
  }
  const outcome = finished(status, plan, made.built ? number : undefined, readLive(room));
  return options.builder.isBehind?.() === true ? { ...outcome, isBehind: true } : outcome;
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
