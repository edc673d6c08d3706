import type { ReactElement } from 'react';
import type { BlockProps } from '../props.ts';
import type { column } from './block.ts';

/** One column of a leaflet. */
export function Column({ title, children }: BlockProps<typeof column>): ReactElement {
  return (
    <div className="column">
      {title && <p className="column-title">{title}</p>}
      {children}
    </div>
  );
}
