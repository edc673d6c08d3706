import type { ReactElement } from 'react';
import type { BlockProps } from '../props.ts';
import type { table } from './block.ts';

/** A table with its name above it. The table itself arrives ready, in a box that scrolls. */
export function Table({ caption, children }: BlockProps<typeof table>): ReactElement {
  return (
    <figure className="table">
      {caption && <figcaption className="table-caption">{caption}</figcaption>}
      {children}
    </figure>
  );
}
