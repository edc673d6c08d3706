/** The text below the fields: what was not edited keeps its bytes. */
import type { Block } from '../../../blocks/block.ts';
import { blocks as ourBlocks } from '../../../blocks/index.ts';
import type { Nodes, RootContent } from 'mdast';
import { walk } from '../../walk.ts';
import { repaired } from '../tree/meaning.ts';
import { definitionsOf, writingFor } from '../write/writing.ts';
import { mergeLevel } from './level.ts';
import type { Refusal, Workshop } from './parts.ts';
import { cut } from './pieces.ts';

export interface BodyEdit {
  /** The text as it is stored. */
  readonly original: string;
  /** The text as the editor gives it. */
  readonly edited: string;
  /**
   * What the editor gives for the original when nothing is edited. Its differences from the original are losses of
   * its serializer, not edits: such blocks keep their bytes, and an edit of one is refused.
   */
  readonly baseline?: string;
  readonly blocks?: readonly Block[];
}

export interface MergedBody {
  readonly text: string;
  readonly refused: readonly Refusal[];
}

/** Merges an edit into the stored text. Never throws on any text. */
export function mergeBody({
  original,
  edited,
  baseline,
  blocks = ourBlocks,
}: BodyEdit): MergedBody {
  if (edited === (baseline ?? original)) return { text: original, refused: [] };
  const was = cut(original);
  const is = cut(edited);
  const shown = baseline === undefined ? was : cut(baseline);
  // Somebody edits the source itself, or mends it: their text counts.
  if (!was || !is || !shown) return { text: repaired(edited), refused: [] };
  const nodes = [...was.level.pieces, ...is.level.pieces].map(({ node }) => node);
  const refused: Refusal[] = [];
  const workshop: Workshop = {
    writing: writingFor(blocks, definitionsOf(nodes)),
    ...stubsFor(nodes),
    refuse: (refusal) => refused.push(refusal),
  };
  const { text } = mergeLevel(
    { original: was.level, baseline: shown.level, edited: is.level },
    workshop,
  );
  return { text, refused };
}

/** Definitions to put after a part: without them its references would be read as plain text. */
function stubsFor(nodes: readonly RootContent[]): { stubs: string; stubCount: number } {
  const stubs = new Map<string, string>();
  for (const node of nodes)
    walk(node, (part: Nodes) => {
      if (part.type === 'footnoteReference')
        stubs.set(`^${part.identifier}`, `[^${part.label ?? part.identifier}]: x`);
      else if (part.type === 'linkReference' || part.type === 'imageReference')
        stubs.set(part.identifier, `[${part.label ?? part.identifier}]: /x`);
    });
  return { stubs: [...stubs.values()].join('\n\n'), stubCount: stubs.size };
}
