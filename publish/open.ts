/** Puts the parts of the publisher together. */
import path from 'node:path';
import { astroBuilder } from './builders/astro.ts';
import type { Builder } from './builder.ts';
import { project } from './code.ts';
import { createGate } from './gate/gate.ts';
import type { Gate } from './gate/gate.ts';
import type { Git } from './office/git/git.ts';
import { openRepository } from './office/git/open.ts';
import { withReader } from './office/git/reader.ts';
import { createPublisher } from './publisher.ts';
import type { Publisher, PublisherOptions } from './publisher.ts';
import { roomAt } from './room.ts';
import type { Room } from './room.ts';

export interface Opened {
  readonly room: Room;
  readonly git: Git;
  readonly gate: Gate;
  readonly builder: Builder;
  readonly publisher: Publisher;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** The folder `var`. */
  readonly root: string;
  /** Another repository than `var/content`: a checkout or a mirror of a forge. */
  readonly content?: string;
  readonly builder?: Builder;
  /** What a release is held against; plain Astro by default. */
  readonly reference?: Builder;
  /** False leaves the editor out: for tests. */
  readonly editor?: boolean;
  readonly onStep?: PublisherOptions['onStep'];
}

export async function openPublisher(options: OpenOptions): Promise<Opened> {
  const room = roomAt(options.root);
  const starter = path.join(project, 'content');
  const git = withReader(
    await openRepository(path.resolve(options.content ?? room.content), starter),
  );
  const gate = createGate(git, room.cache);
  const builder = options.builder ?? astroBuilder({ cache: path.join(room.cache, 'astro') });
  const { onStep, reference, editor } = options;
  const publisher = await createPublisher({
    ...{ room, git, gate, builder },
    ...(onStep ? { onStep } : {}),
    ...(reference ? { reference } : {}),
    ...(editor === undefined ? {} : { editor }),
  });
  return {
    ...{ room, git, gate, builder, publisher },
    close: async () => {
      await publisher.close();
      gate.close();
      git.reader.close();
      await builder.close();
    },
  };
}
