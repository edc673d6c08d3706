import type { ReactElement } from 'react';
import { htmlOfPieces, type Piece } from '../body/pieces.ts';
import { Masthead } from '../paper/Masthead.tsx';

/** A text on sheets of A4. Words are typeset already. */
export interface PaperText {
  readonly title: string;
  /** What it is: «Доклад». */
  readonly kind: string;
  readonly lead: string;
  readonly pieces: readonly Piece[];
  /** A form is printed without a title of its own: it has one. */
  readonly form: boolean;
  readonly section: string;
  readonly organization: string;
  /** Where it comes from and whether it has been checked; each a sentence. */
  readonly about: readonly string[];
}

export function Paper({ text }: { readonly text: PaperText }): ReactElement {
  const { title, kind, lead, pieces, form, section, organization, about } = text;
  const body = <div className="text" dangerouslySetInnerHTML={{ __html: htmlOfPieces(pieces) }} />;
  if (form) return <main className="form">{body}</main>;
  return (
    <main>
      <Masthead {...{ section, organization, kind, title, lead }} />
      {body}
      <footer className="about">
        {about.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </footer>
    </main>
  );
}
