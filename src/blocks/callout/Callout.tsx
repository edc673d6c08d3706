import type { ReactElement } from 'react';
import type { BlockProps } from '../props.ts';
import type { callout } from './block.ts';
import { CalloutIcon } from './CalloutIcon.tsx';
import { calloutKind } from './kinds.ts';

/** A note in a frame. Its kind is said in a word and drawn by the shape of its icon; colour only repeats it. */
export function Callout({ type, title, children }: BlockProps<typeof callout>): ReactElement {
  const kind = calloutKind(type);
  return (
    <div className={`callout callout-${kind.value}`} role="note">
      <CalloutIcon kind={kind.value} />
      <p className="callout-title">
        <span className="callout-kind">{title ? `${kind.label}.` : kind.label}</span>
        {title && ` ${title}`}
      </p>
      <div className="callout-body">{children}</div>
    </div>
  );
}
