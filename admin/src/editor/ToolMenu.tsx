import { useRef } from 'react';
import type { ReactElement } from 'react';

export interface MenuItem {
  readonly text: string;
  /** What it is for, below it. */
  readonly hint?: string;
  /** What is read aloud, where the text alone says too little. */
  readonly label?: string;
  readonly onPick: () => void;
}

interface ToolMenuProps {
  /** What is seen of it when it is closed. */
  readonly text: string;
  /** The name of the group; a menu without one is told by its text. */
  readonly label?: string;
  readonly className?: string;
  readonly items: readonly MenuItem[];
}

/** Tools that hang below the toolbar while they are asked for. */
export function ToolMenu({ text, label, className = '', items }: ToolMenuProps): ReactElement {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (menu.current) menu.current.open = false;
  };
  return (
    <details
      ref={menu}
      className={`editor-menu ${className}`}
      aria-label={label}
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
      <summary>{text}</summary>
      <ul>
        {items.map((item) => (
          <li key={item.text}>
            <button
              type="button"
              aria-label={item.label}
              onClick={() => {
                close();
                item.onPick();
              }}
            >
              <b>{item.text}</b>
              {item.hint !== undefined && <span>{item.hint}</span>}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
