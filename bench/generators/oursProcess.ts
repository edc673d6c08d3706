// The builder of `publish watch` in a process of its own, so that what it takes can be told from the measuring: told by messages of `ours.ts`.
import type { Snapshot } from '../../publish/builder.ts';
import { residentBuilder } from '../../publish/render/resident.ts';

/** One build, see `Builder.build`. */
export interface Order {
  readonly snapshot: Snapshot;
  readonly into: string;
  readonly previous?: string;
  readonly isCopy: boolean;
}

const [, , cache = '', made = ''] = process.argv;
const builder = residentBuilder({ cache, made });

process.on('message', ({ snapshot, into, previous, isCopy }: Order) => {
  builder.build(snapshot, into, previous, isCopy).then(
    () => process.send?.({}),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => {
  void builder.close().then(() => process.exit(0));
});
