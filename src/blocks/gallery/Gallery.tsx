import type { ReactElement } from 'react';
import type { BlockProps } from '../props.ts';
import type { gallery } from './block.ts';

/** Figures side by side, as many in a row as there is room for. */
export function Gallery({ caption, children }: BlockProps<typeof gallery>): ReactElement {
  if (!caption) return <div className="gallery">{children}</div>;
  return (
    <figure className="gallery">
      {children}
      <figcaption className="gallery-caption">{caption}</figcaption>
    </figure>
  );
}
