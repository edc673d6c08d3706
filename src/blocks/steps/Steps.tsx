import type { ReactElement } from 'react';
import type { BlockProps } from '../props.ts';
import type { steps } from './block.ts';

/** An ordered list with big numerals; the numbers are those of the list, wherever it starts. */
export function Steps({ children }: BlockProps<typeof steps>): ReactElement {
  return <div className="steps">{children}</div>;
}
