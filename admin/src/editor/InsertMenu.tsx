import type { ReactElement } from 'react';
import type { Block } from '../../../src/blocks/block.ts';
import { ToolMenu } from './ToolMenu.tsx';

interface InsertMenuProps {
  readonly blocks: readonly Block[];
  readonly onPick: (block: Block) => void;
}

/** All blocks that may be inserted, each with what it is for. */
export function InsertMenu({ blocks, onPick }: InsertMenuProps): ReactElement {
  const items = blocks.map((block) => ({
    text: block.label,
    hint: block.hint,
    onPick: () => {
      onPick(block);
    },
  }));
  return <ToolMenu text="Вставить блок" items={items} />;
}
