/** The sheets of a leaflet, a component per format. Every copy after the first is hidden from screen readers. */
import type { ReactElement } from 'react';
import { Horizon } from '../paper/Horizon.tsx';
import { Brand } from '../paper/Masthead.tsx';
import { Ask, Hero, Imprint, More, Words } from './Elements.tsx';
import { partsOf, type Leaflet } from './leaflet.ts';

interface Props {
  readonly leaflet: Leaflet;
}

/** One sheet for a stand. */
export function A4({ leaflet }: Props): ReactElement {
  return (
    <section className="sheet">
      <Page leaflet={leaflet} ask />
    </section>
  );
}

/** Two on a sheet, one beside the other. */
export function A5({ leaflet }: Props): ReactElement {
  return (
    <section className="sheet">
      {[false, true].map((copy) => (
        <Copy key={String(copy)} hidden={copy}>
          <Page leaflet={leaflet} />
        </Copy>
      ))}
      <span className="cut" />
      <Scissors />
    </section>
  );
}

/** Four on a sheet, with two sides: what it is about on the face, how to do it on the back. */
export function A6({ leaflet }: Props): ReactElement {
  const { lead, text } = partsOf(leaflet);
  const copies = [0, 1, 2, 3];
  return (
    <>
      <section className="sheet">
        {copies.map((copy) => (
          <Copy key={copy} hidden={copy > 0}>
            <div className="panel face" data-panel="лицевая сторона">
              <Brand {...leaflet} />
              <Hero leaflet={leaflet} />
              <Words className="lead" pieces={lead} />
              <More leaflet={leaflet} />
            </div>
          </Copy>
        ))}
        <Cross />
      </section>
      {text.length > 0 && (
        <section className="sheet">
          {copies.map((copy) => (
            <Copy key={copy} hidden={copy > 0}>
              <div className="panel back" data-panel="оборот">
                <Words className="text" pieces={text} />
                <Imprint leaflet={leaflet} />
              </div>
            </Copy>
          ))}
          <Cross />
        </section>
      )}
    </>
  );
}

/** A booklet: cover, back and the flap on one side; the text through three panels on the other. */
export function Trifold({ leaflet }: Props): ReactElement {
  const { lead, facts, rest } = partsOf(leaflet);
  return (
    <>
      <section className="sheet outside">
        <div className="panel flap" data-panel="клапан, который открывают первым">
          <Words className="lead" pieces={lead} />
          <Words className="text" pieces={facts} />
        </div>
        <div className="panel back" data-panel="задняя сторона">
          <More leaflet={leaflet} />
          <Ask />
          <Imprint leaflet={leaflet} />
        </div>
        <div className="panel cover" data-panel="обложка">
          <Brand {...leaflet} />
          <Hero leaflet={leaflet} />
          <p className="cover-from">{leaflet.organization}</p>
        </div>
        <Folds at={[97, 197]} />
      </section>
      <section className="sheet">
        <div className="inside">
          <p className="inside-title">{leaflet.title}</p>
          <Words className="flow text" panel="разворот" pieces={rest} />
          <Horizon />
        </div>
        <Folds at={[100, 200]} />
      </section>
    </>
  );
}

/** Large print runs over as many sheets as it needs. */
export function Large({ leaflet }: Props): ReactElement {
  const { lead, text } = partsOf(leaflet);
  return (
    <main className="large preview">
      <Hero leaflet={leaflet} />
      <Words className="text" pieces={[...lead, ...text]} />
      <More leaflet={leaflet} />
      <Ask />
      <Imprint leaflet={leaflet} />
    </main>
  );
}

/** A whole leaflet on one panel. */
function Page({ leaflet, ask = false }: Props & { readonly ask?: boolean }): ReactElement {
  const { lead, text } = partsOf(leaflet);
  return (
    <div className="panel" data-panel="весь лист">
      <Brand {...leaflet} />
      <Hero leaflet={leaflet} />
      <Words className="text" lead={lead} pieces={text} />
      <footer className={ask ? 'foot' : 'foot foot-alone'}>
        <More leaflet={leaflet} />
        {ask && <Ask />}
      </footer>
      <Imprint leaflet={leaflet} />
    </div>
  );
}

/** One of several copies on a sheet. Screen readers hear the first. */
function Copy(props: { readonly hidden: boolean; readonly children: ReactElement }): ReactElement {
  return <div aria-hidden={props.hidden || undefined}>{props.children}</div>;
}

function Cross(): ReactElement {
  return (
    <>
      <span className="cut cut-down" />
      <span className="cut cut-across" />
      <Scissors />
    </>
  );
}

/** Ticks at the edges where a booklet is folded. */
function Folds({ at }: { readonly at: readonly number[] }): ReactElement {
  return (
    <>
      {at.flatMap((x) =>
        ['top', 'bottom'].map((edge) => (
          <span
            className={`fold fold-${edge}`}
            key={`${x} ${edge}`}
            style={{ insetInlineStart: `${x}mm` }}
          />
        )),
      )}
    </>
  );
}

function Scissors(): ReactElement {
  return (
    <svg className="scissors" viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="6" cy="4.5" r="2.6" />
      <circle cx="14" cy="4.5" r="2.6" />
      <path d="M7.4 6.8 13 18M12.6 6.8 7 18" />
    </svg>
  );
}
