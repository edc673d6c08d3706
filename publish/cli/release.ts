import path from 'node:path';
import { sweepCaches } from '../../src/pictures/sweep.ts';
import { withPublisher } from './command.ts';
import type { Command } from './command.ts';

/** `release`: publishes the main branch. */
export const release: Command = (options) =>
  withPublisher(options, async ({ publisher, room }) => {
    const outcome = await publisher.publish();
    options.reporter.outcome(outcome);
    sweepCaches(path.join(room.cache, 'astro'));
    return outcome.exit;
  });
