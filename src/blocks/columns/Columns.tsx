import type { ReactElement } from 'react';
import type { BlockProps } from '../props.ts';
import type { columns } from './block.ts';

/** Columns side by side where there is room. */
export function Columns({ children }: BlockProps<typeof columns>): ReactElement {
  return <div className="columns">{children}</div>;
}
