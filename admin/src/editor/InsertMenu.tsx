import { useRef } from 'react';
import type { ReactElement } from 'react';
import type { Block } from '../../../src/blocks/block.ts';

interface InsertMenuProps {
  readonly blocks: readonly Block[];
  readonly onPick: (block: Block) => void;
}

/** All blocks that may be inserted, each with what it is for. */
export function InsertMenu({ blocks, onPick }: InsertMenuProps): ReactElement {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (menu.current) menu.current.open = false;
  };
  return (
    <details
      ref={menu}
      className="editor-menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        menu.current?.querySelector('summary')?.focus();
      }}
      onBlur={(event) => {
        // The click on a button takes the focus inside; anything else closes the menu.
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <summary>Вставить блок</summary>
      <ul>
        {blocks.map((block) => (
          <li key={block.name}>
            <button
              type="button"
              onClick={() => {
                close();
                onPick(block);
              }}
            >
              <b>{block.label}</b>
              <span>{block.hint}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
