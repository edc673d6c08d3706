/** One build, verified; and the search for the entry that is at fault when there is none. */
import { mkdirSync, rmSync } from 'node:fs';
import type { Finding } from '../src/mdx/finding.ts';
import { BuildFailed, BuildKilled } from './builder.ts';
import type { Built } from './builder.ts';
import { excludedKey } from './gate/held.ts';
import type { Plan } from './gate/plan.ts';
import { isMachineFault } from './machine.ts';
import type { Written } from './snapshot.ts';

/** The code is at fault, or the content as a whole: nothing can be published. */
export class Unpublishable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Unpublishable';
  }
}

/** A site in a folder, not yet shown to anybody. */
export interface Made {
  readonly plan: Plan;
  readonly snapshot: Written;
  readonly built: Built;
}

export interface AttemptOptions {
  /** Decides anew, without the excluded texts. */
  readonly plan: (excluded: ReadonlyMap<string, Finding>) => Promise<Plan>;
  readonly snapshot: (plan: Plan) => Promise<Written>;
  /** Builds into the empty folder and verifies. @throws {BuildFailed} */
  readonly make: (plan: Plan, snapshot: Written, isCopy: boolean) => Promise<Built>;
  /** Folder for the site. */
  readonly into: string;
  /** Puts a copy of the release before there. @returns whether there was one to be had */
  readonly copy?: (into: string) => boolean;
  /** Blobs that readers see, by file: what is among them is not under suspicion. */
  readonly sources: ReadonlyMap<string, string>;
  /** Texts that are known to be at fault; what is found is added. */
  readonly excluded: Map<string, Finding>;
  /** Keys of texts that were new when the system ended a build, in the runs since the last that worked. */
  readonly killing: Set<string>;
  /** Whether this snapshot has to be built at all. */
  readonly isNeeded: (snapshot: Written, plan: Plan) => boolean;
}

/** How many named entries are held back before the code is suspected. */
const maxNamed = 50;

/**
 * Builds, holding back what breaks the build, until it works.
 * @returns the site; without `built` when nothing had to be built
 * @throws {Unpublishable}
 * @throws what is a fault of the machine
 */
export async function attempt(
  options: AttemptOptions,
): Promise<Omit<Made, 'built'> & { built?: Built }> {
  const { excluded } = options;
  for (let round = 0; round < maxNamed; round += 1) {
    const plan = await options.plan(excluded);
    if (plan.fatal) throw new Unpublishable(plan.fatal.message);
    const snapshot = await options.snapshot(plan);
    if (!options.isNeeded(snapshot, plan)) return { plan, snapshot };
    const result = await tryMake(options, plan, snapshot);
    if (!(result instanceof BuildFailed)) {
      options.killing.clear();
      return { plan, snapshot, built: result };
    }
    const suspects = suspectsOf(plan, options.sources);
    if (result instanceof BuildKilled && !hasKilledBefore(options.killing, suspects)) throw result;
    const named = suspects.find((suspect) => suspect.file === result.entry);
    if (named) exclude(excluded, named, result);
    else await bisect(options, suspects, result);
  }
  throw new Unpublishable('Слишком много записей, на которых обрывается сборка.');
}

type Suspect =
  Plan['planned'] extends ReadonlyMap<string, infer P>
    ? P extends { readonly version: infer V }
      ? V
      : never
    : never;

/** What the commit changes against the site that readers see. */
function suspectsOf({ planned }: Plan, sources: ReadonlyMap<string, string>): Suspect[] {
  return [...planned.values()]
    .filter(({ from }) => from === 'commit')
    .map(({ version }) => version)
    .filter(({ file, text }) => sources.get(file) !== text);
}

/** Whether the system ended an earlier build with some of these texts; remembers all of them. */
function hasKilledBefore(killing: Set<string>, suspects: readonly Suspect[]): boolean {
  const keys = suspects.map(excludedKey);
  const isAgain = keys.some((key) => killing.has(key));
  for (const key of keys) killing.add(key);
  return isAgain;
}

/** A build; one that the system ends is begun once more. @throws what is a fault of the machine */
async function tryMake(
  ...build: readonly [AttemptOptions, Plan, Written]
): Promise<Built | BuildFailed> {
  const result = await makeOnce(...build);
  return result instanceof BuildKilled ? makeOnce(...build) : result;
}

async function makeOnce(
  { make, into, copy }: AttemptOptions,
  plan: Plan,
  snapshot: Written,
): Promise<Built | BuildFailed> {
  rmSync(into, { recursive: true, force: true });
  const isCopy = copy?.(into) ?? false;
  mkdirSync(into, { recursive: true });
  try {
    return await make(plan, snapshot, isCopy);
  } catch (error) {
    if (error instanceof BuildKilled) return error;
    if (error instanceof BuildFailed && !isMachineFault(error)) return error;
    throw error;
  }
}

function exclude(
  excluded: Map<string, Finding>,
  { file, text }: Suspect,
  failure: BuildFailed,
): void {
  excluded.set(excludedKey({ file, text }), {
    code: failure.advice === undefined ? 'build-failed' : 'does-not-fit',
    level: 'error',
    file,
    line: 1,
    column: 1,
    quote: '',
    message: reasonOf(failure, file),
  });
}

/** Why a text is held back, in words for its editor. */
function reasonOf({ message, entry, advice }: BuildFailed, file: string): string {
  if (advice !== undefined)
    return entry === file ? advice : `С этой правкой не выходит запись ${entry ?? ''}. ${advice}`;
  const last = message.trim().split('\n').at(-1)?.slice(0, 200) ?? '';
  return `На этой записи обрывается сборка сайта. Верните прежний текст и правьте по частям. Сообщение сборщика: ${last}`;
}

/** Finds one culprit by halves: all suspects before it build, with it they do not, and once more they do not. */
async function bisect(
  options: AttemptOptions,
  suspects: readonly Suspect[],
  failure: BuildFailed,
): Promise<void> {
  const works = async (count: number): Promise<boolean> => {
    const trial = new Map(options.excluded);
    for (const suspect of suspects.slice(count)) exclude(trial, suspect, failure);
    const plan = await options.plan(trial);
    if (plan.fatal) return false;
    const result = await tryMake(options, plan, await options.snapshot(plan));
    return !(result instanceof BuildFailed);
  };
  // Readers see the content without the suspects already, so only the code can be at fault.
  if (suspects.length === 0 || !(await works(0))) throw unpublishable(failure);
  let good = 0;
  let bad = suspects.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (await works(middle)) good = middle;
    else bad = middle;
  }
  const culprit = suspects[good];
  if (!culprit) throw unpublishable(failure);
  if (!(await works(bad))) exclude(options.excluded, culprit, failure);
}

function unpublishable(failure: BuildFailed): Error {
  return failure instanceof BuildKilled ? failure : new Unpublishable(failure.message);
}
