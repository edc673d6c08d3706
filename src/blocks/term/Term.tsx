import type { ReactElement } from 'react';
import { filled } from '../filled.ts';
import type { TermAttributes } from '../injected.ts';
import type { BlockProps } from '../props.ts';
import type { term } from './block.ts';

/**
 * A word linked to the glossary. The link is the way to the definition that works for everybody; `title` spares a
 * mouse user the trip. A tooltip of our own needs a script to be dismissed (WCAG 1.4.13), a popover needs an id that
 * is unique on the page, and hidden text would be read out in the middle of the sentence.
 */
export function Term({
  short,
  href,
  children,
}: BlockProps<typeof term> & TermAttributes): ReactElement {
  if (!href) return <span className="term">{children}</span>;
  return (
    <a className="term" href={href} title={filled(short)}>
      {children}
    </a>
  );
}
