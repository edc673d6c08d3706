import type { ReactElement } from 'react';
import { htmlOfPieces, type Piece } from '../body/pieces.ts';
import { Horizon } from '../paper/Horizon.tsx';
import { Mark } from '../paper/Mark.tsx';

export interface Chapter {
  /** Its id in the document, by which links and contents find it. */
  readonly id: string;
  /** Nothing for the introduction. */
  readonly number?: number | undefined;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly pieces: readonly Piece[];
  readonly about: readonly string[];
}

/** A whole guide. Words are typeset already. */
export interface GuideText {
  readonly title: string;
  readonly lead: string;
  readonly edition: string;
  readonly chapters: readonly Chapter[];
  readonly section: string;
  readonly organization: string;
  /** Where it stands on the site, in words. */
  readonly address: string;
}

/** Cover, contents, chapters. */
export function Guide({ guide }: { readonly guide: GuideText }): ReactElement {
  return (
    <>
      <Cover guide={guide} />
      <nav className="contents">
        <h2 id="contents">Содержание</h2>
        <ol>
          {guide.chapters.map(({ id, number, title }) => (
            <li key={id}>
              <span className="contents-number">{number}</span>
              <a className="contents-title" href={`#${id}`}>
                {title}
              </a>
              <span className="contents-dots" />
              <span className="contents-page" data-page-of={id} />
            </li>
          ))}
        </ol>
      </nav>
      <main>
        {guide.chapters.map((chapter) => (
          <ChapterPages chapter={chapter} key={chapter.id} />
        ))}
      </main>
    </>
  );
}

function Cover({ guide }: { readonly guide: GuideText }): ReactElement {
  const { title, lead, edition, section, organization, address } = guide;
  return (
    <header className="cover">
      <div className="brand">
        <Mark />
        <span>{section}</span>
      </div>
      <h1>{title}</h1>
      <p className="cover-lead">{lead}</p>
      <Horizon />
      <div className="cover-from">
        <p>{organization}</p>
        <p>
          {edition}
          <br />
          {address}
        </p>
      </div>
    </header>
  );
}

function ChapterPages({ chapter }: { readonly chapter: Chapter }): ReactElement {
  const { id, number, title, lead, pieces, about } = chapter;
  return (
    <section className={`chapter ${pageName(id)}`}>
      <h2 className="chapter-title" id={id}>
        {number !== undefined && <span className="chapter-number">{number} </span>}
        <span>{title}</span>
      </h2>
      {lead && <p className="chapter-lead">{lead}</p>}
      <div className="text" dangerouslySetInnerHTML={{ __html: htmlOfPieces(pieces) }} />
      {about.length > 0 && (
        <footer className="about">
          {about.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </footer>
      )}
    </section>
  );
}

/** The class of a chapter, and the name of its pages, which carry its headline. */
export function pageName(id: string): string {
  return `chapter-${id}`;
}
