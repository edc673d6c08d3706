/** Last good versions that git no longer has: whoever has rewritten the history wanted them gone. */
import type { Git } from '../office/git/git.ts';
import type { Judged } from './judge.ts';
import type { Choice, Settled } from './settle.ts';

/** Settles with those last good versions alone whose blobs are there; entries without one are held, and readers see nothing. */
export async function settlePresent(
  git: Git,
  choices: readonly Choice[],
  settle: (choices: readonly Choice[]) => Settled,
): Promise<{ readonly choices: readonly Choice[]; readonly settled: Settled }> {
  const settled = settle(choices);
  const old = choices.flatMap(({ file, lastGood }) =>
    lastGood && settled.chosen.get(file) === lastGood ? [lastGood] : [],
  );
  const missing = await missingBlobs(git, old.flatMap(blobsOf));
  if (missing.size === 0) return { choices, settled };
  const rest = choices.map(({ lastGood, ...choice }) =>
    lastGood && !blobsOf(lastGood).some((blob) => missing.has(blob))
      ? { ...choice, lastGood }
      : choice,
  );
  return settlePresent(git, rest, settle);
}

function blobsOf({ text, assets }: Judged): string[] {
  return [text, ...assets.values()];
}

async function missingBlobs(git: Git, blobs: readonly string[]): Promise<Set<string>> {
  if (blobs.length === 0) return new Set();
  const input = `${blobs.join('\n')}\n`;
  const output = await git.run(['cat-file', '--batch-check'], { input });
  const lines = output.toString().split('\n');
  return new Set(lines.flatMap((line) => /^([0-9a-f]+) missing$/u.exec(line)?.[1] ?? []));
}
