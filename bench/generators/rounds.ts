/** Rounds in turn: each contender once in the first round, each once in the second, so that no one gets the quiet hours. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { corpusEntry } from '../corpus/entries.ts';
import { faults, pageOf, sizeOf } from './check.ts';
import type { Contender, Site } from './contender.ts';
import { discard } from './discard.ts';
import { followed } from './follow.ts';
import { bench } from './folder.ts';
import { noResult, type Result } from './table.ts';

export interface Settings {
  readonly rounds: number;
  /** Seconds that one build may take; the first one, with pictures, three times as long. */
  readonly limit: number;
  readonly say: (text: string) => void;
}

/** The entry that is edited: a news item. */
const edited = 10;

/** Builds content of one size with every contender. */
export async function atSize(
  contenders: readonly Contender[],
  entries: number,
  settings: Settings,
): Promise<Result[]> {
  const runs: { contender: Contender; site: Site; result: Result }[] = [];
  const results: Result[] = [];
  try {
    for (const contender of contenders) {
      const result = noResult(contender.name, entries);
      results.push(result);
      const home = homeOf(contender, entries);
      discard(home);
      const site = await contender.open(entries, home);
      runs.push({ contender, site, result });
      await tried(result, settings, () => first(contender, site, result, settings));
    }
    for (let round = 1; round <= settings.rounds; round += 1)
      for (const { contender, site, result } of runs)
        if (result.skipped === undefined)
          await tried(result, settings, () => oneRound(contender, site, result, settings, round));
    return results;
  } finally {
    for (const { contender, site } of runs) {
      await site.close();
      discard(homeOf(contender, entries));
    }
  }
}

/** Ten thousand pages of everyone take gigabytes: a site is there while it is measured. */
function homeOf({ id }: Contender, entries: number): string {
  return path.join(bench, id, `site-${entries}`);
}

async function tried(result: Result, { say }: Settings, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    result.skipped = error instanceof Error && error.name === 'TooLong' ? message : 'it failed';
    say(`${result.name}, ${result.entries}: ${message}`);
  }
}

async function first(
  contender: Contender,
  site: Site,
  result: Result,
  { limit, say }: Settings,
): Promise<void> {
  await site.forget(true);
  result.first = await site.build(limit * 3);
  const wrong = faults(contender, result.entries, site.out());
  if (wrong.length > 0) throw new Error(wrong.join('; '));
  Object.assign(result, sizeOf(site.out()));
  say(
    `${result.name}, ${result.entries}: ${result.pages} pages, first ${result.first.wall.toFixed(1)} s`,
  );
  await site.close();
}

async function oneRound(
  contender: Contender,
  site: Site,
  result: Result,
  { limit, say }: Settings,
  round: number,
): Promise<void> {
  const { rounds, entries, name } = result;
  const folder = `news/${corpusEntry(edited).slug}`;
  const file = path.join(site.entries, folder, site.file);
  const before = readFileSync(file, 'utf8');
  const change = (mark: string): void => {
    writeFileSync(file, `${before.trimEnd()}\n\n${mark}.\n`);
  };
  const shows = (mark: string): boolean => pageOf(site.out(), edited).includes(mark);
  try {
    await site.forget(false);
    rounds.cold.push(await site.build(limit));
    const wrong = faults(contender, entries, site.out());
    if (wrong.length > 0) throw new Error(wrong.join('; '));
    rounds.again.push(await site.build(limit));
    change(`Правка ${round}`);
    rounds.edit.push(await site.build(limit, `${folder}/${site.file}`));
    if (!shows(`Правка ${round}`)) throw new Error('the edit is not on its page');
    // Ends a process that has rendered: a round begins with a new one.
    await site.close();
    const time = await followed(site, { change, shows }, limit);
    if (time !== undefined) result.followed.push(time);
  } finally {
    writeFileSync(file, before);
  }
  const last = [rounds.cold, rounds.again, rounds.edit].map((list) => list.at(-1)?.wall.toFixed(2));
  say(
    `${name}, ${entries}, round ${round}: ${last.join(', ')} s, followed ${result.followed.at(-1)?.toFixed(2) ?? '—'}`,
  );
}
