/** The pipeline: a commit of the content becomes a release that readers see, or a report of why not. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../src/mdx/finding.ts';
import { sweepCaches } from '../src/pictures/sweep.ts';
import { astroBuilder } from './builders/astro.ts';
import type { Builder } from './builder.ts';
import { codeVersion } from './code.ts';
import { openMemory } from './gate/memory.ts';
import { rememberLive } from './live.ts';
import { takeLock } from './lock.ts';
import { compare, freeze } from './night.ts';
import { createQueue } from './office/queue.ts';
import { failed } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { currentRelease, kept, releasesIn } from './releases/releases.ts';
import { readRolledBack } from './releases/rolledBack.ts';
import { openSpare } from './releases/spare.ts';
import { readyTwins } from './releases/twinStore.ts';
import { run } from './run.ts';
import type { PublisherOptions } from './run.ts';
import { snapshotWriter } from './snapshot.ts';
import { openStatus } from './status-file.ts';
import type { PageFacts } from './verify/facts.ts';
import { factKeys } from './verify/verify.ts';

export type { Outcome } from './outcome.ts';
export type { PublisherOptions } from './run.ts';

/** What came of holding a release against a plain build from nothing. */
export interface Checked {
  readonly release: number;
  /** Files that were different. */
  readonly differing: readonly string[];
  /** How the publication of the right ones ended, when it was needed. */
  readonly outcome?: Outcome;
}

/** Releases that may pile up while save follows save; with one more a publication itself would have to tidy up. */
const crowded = 2 * kept;

/** Changes with what a page is held against. */
const verifyVersion = 'pages-1';

export interface Publisher {
  /** Publishes the main branch. Never rejects: what goes wrong is in the outcome and in `var/status.json`. */
  publish(): Promise<Outcome>;
  /**
   * Does what the next publication would have to wait for: tidies up, copies the release, makes the search index and
   * compressed twins.
   * @returns whether there is something to publish now
   */
  follow(): Promise<boolean>;
  /**
   * Holds the release against a plain build from nothing, and publishes that when they differ.
   * @returns nothing when there is no release, or its content is not at hand any more
   */
  check(): Promise<Checked | undefined>;
  /** Breaks off what {@link follow} does. Settles when nothing is written any more. */
  close(): Promise<void>;
}

export async function createPublisher(options: PublisherOptions): Promise<Publisher> {
  const { room } = options;
  mkdirSync(room.root, { recursive: true });
  const status = await openStatus(room.status);
  const code = options.code ?? codeVersion();
  const facts = openMemory<PageFacts>(path.join(room.cache, 'pages'), verifyVersion);
  /** Texts that broke a build; remembered so that the next save does not try them again. */
  const excluded = new Map<string, Finding>();
  const killing = new Set<string>();
  const spare = openSpare(room);
  const known = rememberLive(room);
  const writeSnapshot = snapshotWriter(room.snapshot);
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

  /** The release that this process made last, or found. */
  let own = currentRelease(room);

  async function publish(builder: Builder, isForced: boolean): Promise<Outcome> {
    const means = { code, facts, spare, known, writeSnapshot, killing };
    const how = { ...options, ...means, builder, isForced };
    try {
      return await alone(async () => {
        // Another process may have put right what this one remembers wrong: it must not come back with the next save.
        if (currentRelease(room) !== own) builder.forget?.();
        const outcome = await run(how, status, excluded);
        own = currentRelease(room);
        return outcome;
      });
    } catch (error) {
      return failed(status, error);
    }
  }

  async function prepare(isLast: boolean): Promise<void> {
    const { manifest } = known.read();
    if (!manifest) return;
    const tidies = isLast || releasesIn(room).length >= crowded;
    await Promise.all([options.gate.pool.warm(), spare.prepare(manifest.release, tidies)]);
    options.gate.trim();
    facts.trim(factKeys(manifest));
  }

  return {
    publish() {
      spare.hurry();
      return publish(options.builder, false);
    },
    async follow() {
      if (readRolledBack(room)) return false;
      const { folder } = known.read();
      const following = folder === undefined ? undefined : options.builder.catchUp?.(folder);
      // What fails here costs time only.
      const ahead = alone(() => prepare(following === undefined)).then(
        spare.twins,
        () => undefined,
      );
      // Together, so that one more release has both the index and the twins.
      await Promise.all([ahead, following]);
      const { manifest } = known.read();
      const hasTwins = manifest !== undefined && readyTwins(room, manifest).length > 0;
      return following !== undefined || hasTwins;
    },
    async check() {
      sweepCaches(path.join(room.cache, 'astro'));
      if (readRolledBack(room)) return undefined;
      const frozen = await alone(() => Promise.resolve(freeze(room, known.read())));
      if (!frozen) return undefined;
      const differing = await compare(room, frozen, options.reference);
      const { release } = frozen;
      status.write({ checked: { release, finished: new Date().toISOString(), differing } });
      if (differing.length === 0) return { release, differing };
      options.builder.forget?.();
      const cache = path.join(room.cache, 'plain');
      try {
        const outcome = await publish(options.reference ?? astroBuilder({ cache }), true);
        return { release, differing, outcome };
      } finally {
        rmSync(cache, { recursive: true, force: true });
      }
    },
    close: () => spare.close(),
  };
}
