import type { ReactElement } from 'react';
import type { BlockProps } from '../props.ts';
import type { keyFacts } from './block.ts';

/** A list whose bold beginnings are set large. */
export function KeyFacts({ title, children }: BlockProps<typeof keyFacts>): ReactElement {
  return (
    <div className="key-facts">
      {title && <p className="key-facts-title">{title}</p>}
      {children}
    </div>
  );
}
