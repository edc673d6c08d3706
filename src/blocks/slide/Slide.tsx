import type { ReactElement } from 'react';
import type { BlockProps } from '../props.ts';
import type { slide } from './block.ts';

/**
 * One slide of a deck, and under it what the speaker says. The title is a heading of level 2: below the page's own
 * title no level is ever skipped by it, and a deck gets an outline.
 */
export function Slide({ title, notes, children }: BlockProps<typeof slide>): ReactElement {
  return (
    <section className="slide">
      <div className="slide-frame">
        {title && <h2 className="slide-title">{title}</h2>}
        <div className="slide-body">{children}</div>
      </div>
      {notes && (
        <div className="slide-notes">
          <p className="slide-notes-title">Что говорить</p>
          {notes
            .split(/\n+/)
            .filter((paragraph) => paragraph.trim() !== '')
            .map((paragraph, index) => (
              <p key={index}>{paragraph.trim()}</p>
            ))}
        </div>
      )}
    </section>
  );
}
