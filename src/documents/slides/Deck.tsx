import type { ReactElement } from 'react';
import { Horizon } from '../paper/Horizon.tsx';
import { Mark } from '../paper/Mark.tsx';
import { Masthead } from '../paper/Masthead.tsx';

export interface DeckSlide {
  readonly title: string;
  /** What stands on the slide, HTML. */
  readonly html: string;
  /** What the speaker says, a paragraph each. */
  readonly notes: readonly string[];
}

/** Slides of a talk. Words are typeset already. */
export interface DeckText {
  readonly title: string;
  readonly lead: string;
  readonly slides: readonly DeckSlide[];
  readonly section: string;
  readonly organization: string;
}

/** A page per slide. */
export function Deck({ deck }: { readonly deck: DeckText }): ReactElement {
  return (
    <main>
      {deck.slides.map((_, index) => (
        <SlidePage deck={deck} index={index} key={index} />
      ))}
    </main>
  );
}

/** Every slide, small, with what to say beside it. */
export function Handout({ deck }: { readonly deck: DeckText }): ReactElement {
  const { title, lead, slides, section, organization } = deck;
  return (
    <main className="handout">
      <Masthead {...{ section, organization, title, lead }} />
      {slides.map(({ notes }, index) => (
        <section className="handout-row" key={index}>
          <div className="handout-slide">
            <SlidePage deck={deck} index={index} />
          </div>
          <div className="handout-notes">
            <p className="handout-number">Слайд {index + 1}</p>
            {notes.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}

interface PageProps {
  readonly deck: DeckText;
  readonly index: number;
}

function SlidePage({ deck: { slides, section }, index }: PageProps): ReactElement | null {
  const slide = slides[index];
  if (!slide) return null;
  const first = index === 0;
  return (
    <section
      className={first ? 'slide-page slide-first' : 'slide-page'}
      data-panel={`слайд ${index + 1}`}
    >
      <h2>{slide.title}</h2>
      <div className="slide-words" dangerouslySetInnerHTML={{ __html: slide.html }} />
      {first && <Horizon />}
      <footer className="slide-foot">
        <span className="brand">
          <Mark />
          {section}
        </span>
        <span>
          {index + 1} / {slides.length}
        </span>
      </footer>
    </section>
  );
}
