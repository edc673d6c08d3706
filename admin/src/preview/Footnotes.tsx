import type { FootnoteDefinition } from 'mdast';
import type { ReactElement } from 'react';
import type { Rendering } from './renderTree.tsx';

/** The mark of a footnote in the text; numbers follow the order of mention. */
export function footnoteReference(label: string, key: number, notes: string[]): ReactElement {
  if (!notes.includes(label)) notes.push(label);
  return (
    <sup key={key}>
      <a href={`#note-${label}`}>{notes.indexOf(label) + 1}</a>
    </sup>
  );
}

interface FootnotesProps {
  readonly labels: readonly string[];
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>;
  readonly rendering: Rendering;
}

/** The notes below the text. */
export function Footnotes({ labels, definitions, rendering }: FootnotesProps): ReactElement | null {
  const notes = labels.flatMap((label) => definitions.get(label) ?? []);
  if (notes.length === 0) return null;
  return (
    <section className="footnotes">
      <h2 className="sr-only">Примечания</h2>
      <ol>
        {notes.map((note) => (
          <li key={note.identifier} id={`note-${note.identifier}`}>
            {rendering.children(note)}
          </li>
        ))}
      </ol>
    </section>
  );
}
