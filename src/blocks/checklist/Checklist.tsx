import type { ReactElement } from 'react';
import { filled } from '../filled.ts';
import type { BlockProps } from '../props.ts';
import type { checklist } from './block.ts';

/** A list with an empty square before each item; a script of the site finds it by `data-checklist` and adds ticks. */
export function Checklist({ name, title, children }: BlockProps<typeof checklist>): ReactElement {
  return (
    <div className="checklist" data-checklist={filled(name)}>
      {title && <p className="checklist-title">{title}</p>}
      {children}
    </div>
  );
}
