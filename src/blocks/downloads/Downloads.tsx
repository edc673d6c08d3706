import type { ReactElement } from 'react';
import type { BlockProps } from '../props.ts';
import type { downloads } from './block.ts';

/** File cards under one title. */
export function Downloads({ title, children }: BlockProps<typeof downloads>): ReactElement {
  return (
    <div className="downloads">
      {title && <p className="downloads-title">{title}</p>}
      {children}
    </div>
  );
}
