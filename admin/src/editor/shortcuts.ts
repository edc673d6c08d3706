import type { BlockKind } from './actions/blocks.ts';

interface Pressed {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly code: string;
}

const withAlt: Readonly<Record<string, BlockKind>> = {
  Digit0: 'paragraph',
  Digit2: 'h2',
  Digit3: 'h3',
  Digit4: 'h4',
};

const withShift: Readonly<Record<string, BlockKind>> = { Digit7: 'number', Digit8: 'bullet' };

/** What keys ask for, by their place: the Russian layout has no K. Bold, italics and undo are Lexical's own. */
export function shortcutOf({
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  code,
}: Pressed): BlockKind | 'link' | undefined {
  if (!ctrlKey && !metaKey) return undefined;
  if (altKey) return shiftKey ? undefined : withAlt[code];
  if (shiftKey) return withShift[code];
  return code === 'KeyK' ? 'link' : undefined;
}
