import type { ReactElement } from 'react';
import { filled } from '../filled.ts';
import type { PictureAttributes } from '../injected.ts';
import type { BlockProps } from '../props.ts';
import type { figure } from './block.ts';

/** A picture with its caption and author. Lazy, so that React adds no preload to the page. */
export function Figure({
  src,
  alt,
  caption,
  credit,
  width,
  height,
  srcset,
  sizes,
}: BlockProps<typeof figure> & PictureAttributes): ReactElement {
  return (
    <figure className="figure">
      {src && (
        <img
          className="figure-picture"
          src={src}
          alt={alt ?? ''}
          width={width}
          height={height}
          srcSet={srcset}
          sizes={sizes}
          loading="lazy"
          decoding="async"
        />
      )}
      {[caption, credit].some(filled) && (
        <figcaption className="figure-caption">
          {caption}
          {caption && credit && ' '}
          {credit && <small className="figure-credit">{credit}</small>}
        </figcaption>
      )}
    </figure>
  );
}
