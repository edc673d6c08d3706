import { decideNow } from '../moments.ts';
import { readCommit } from '../office/git/commits.ts';
import { mainBranch } from '../office/git/open.ts';
import { readLive } from '../live.ts';
import { heldEntries, heldText } from '../report.ts';
import { exitCodes } from '../status.ts';
import type { Command } from './command.ts';
import { withPublisher } from './command.ts';

/** `check`: what a publication of the main branch would hold back. Changes nothing. */
export const check: Command = (options) =>
  withPublisher(options, async ({ git, gate, room }) => {
    const commit = (await git.run(['rev-parse', mainBranch])).toString().trim();
    const commitTime = (await readCommit(git, commit))?.date ?? new Date().toISOString();
    const live = readLive(room).content;
    const plan = await decideNow(gate, { commit, commitTime, wall: Date.now(), live });
    for (const held of heldEntries(plan)) options.reporter.say(heldText(held), { ...held });
    options.reporter.say(
      `Записей: ${plan.books.entries}, опубликуется: ${plan.books.published}, задержано: ${plan.held.length}.`,
      { books: plan.books },
    );
    if (plan.fatal) return exitCodes.nothing;
    return plan.held.length > 0 ? exitCodes.held : exitCodes.ok;
  });
