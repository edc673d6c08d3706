import type { ReactElement } from 'react';
import { filled } from '../filled.ts';
import type { BlockProps } from '../props.ts';
import type { quote } from './block.ts';

/** Somebody's words, and below them whose they are and where they come from. */
export function Quote({ author, source, children }: BlockProps<typeof quote>): ReactElement {
  return (
    <figure className="quote">
      <blockquote className="quote-text">{children}</blockquote>
      {[author, source].some(filled) && (
        <figcaption className="quote-from">
          {author}
          {author && source && ', '}
          {source && <cite>{source}</cite>}
        </figcaption>
      )}
    </figure>
  );
}
