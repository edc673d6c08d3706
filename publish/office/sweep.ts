/** What a start finds to put in order after a crash. */
import { readDrafts, readState } from './drafts.ts';
import type { Git } from './git/git.ts';
import { Moved, moveRefs } from './git/refs.ts';

/**
 * Finishes publications that a power cut stopped between the main branch and the draft: the main branch
 * already holds them, so the draft goes. Packs the repository when git thinks it time.
 */
export async function sweep(git: Git): Promise<void> {
  const state = await readState(git);
  const drafts = await readDrafts(git, state);
  if (drafts.length > 0) {
    const format = '--format=%(trailers:key=Cms-Draft,valueonly)';
    const output = await git.run(['log', '--first-parent', '--max-count=1000', format, state.main]);
    const published = new Set(output.toString().split(/\s+/u));
    for (const { ref, tip } of drafts)
      if (published.has(tip.id))
        await moveRefs(git, [{ ref, before: tip.id, after: null }]).catch((error: unknown) => {
          if (!(error instanceof Moved)) throw error;
        });
  }
  await git.run(['gc', '--auto', '--quiet']);
}
