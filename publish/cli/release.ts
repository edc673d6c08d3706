import path from 'node:path';
import { sweepCaches } from '../../src/pictures/sweep.ts';
import { clearRolledBack } from '../releases/rolledBack.ts';
import { withPublisher } from './command.ts';
import type { Command } from './command.ts';

/** `release`: publishes the main branch, what was taken back by a rollback too. */
export const release: Command = (options) =>
  withPublisher(options, async ({ publisher, room }) => {
    clearRolledBack(room);
    const outcome = await publisher.publish();
    options.reporter.outcome(outcome);
    sweepCaches(path.join(room.cache, 'astro'));
    return outcome.exit;
  });
