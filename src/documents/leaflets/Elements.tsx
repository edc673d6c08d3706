/** What the sheets of every format are made of. */
import type { ReactElement } from 'react';
import { htmlOfPieces, type Piece } from '../body/pieces.ts';
import { Code } from '../paper/Code.tsx';
import { Horizon } from '../paper/Horizon.tsx';
import { partsOf, type Leaflet } from './leaflet.ts';

interface Props {
  readonly leaflet: Leaflet;
}

/** The headline on its hills. The slogan is large; the title, which says what it is about, stands above it. */
export function Hero({ leaflet: { title, slogan } }: Props): ReactElement {
  return (
    <header className="hero">
      <h1 className={slogan ? 'hero-title' : 'hero-alone'}>{title}</h1>
      {slogan && <p className="hero-slogan">{slogan}</p>}
      <Horizon />
    </header>
  );
}

interface WordsProps {
  readonly pieces: readonly Piece[];
  readonly className: string;
  /** For a panel that must hold them: what an editor calls it. */
  readonly panel?: string;
  /** What stands before them, set larger. */
  readonly lead?: readonly Piece[];
}

/** A part of the leaflet's text. */
export function Words({ pieces, className, panel, lead = [] }: WordsProps): ReactElement {
  const opening = lead.length > 0 ? `<div class="lead">${htmlOfPieces(lead)}</div>` : '';
  return (
    <div
      className={className}
      data-panel={panel}
      dangerouslySetInnerHTML={{ __html: opening + htmlOfPieces(pieces) }}
    />
  );
}

/** Where to go on. */
export function More({ leaflet }: Props): ReactElement {
  return <Code url={leaflet.url} title={partsOf(leaflet).codeTitle} />;
}

/** A line on which a chair writes her name: a leaflet is an invitation to somebody. */
export function Ask(): ReactElement {
  return (
    <div className="ask">
      <p>Спросите у нас: имя, кабинет, телефон</p>
      <p className="ask-line" />
    </div>
  );
}

/** Who has issued it and when. */
export function Imprint({ leaflet }: Props): ReactElement {
  const { organization, issued, unverified } = leaflet;
  return (
    <p className="imprint">
      {organization}, {issued}.
      {unverified && ' Сведения не подтверждены: до печати тиража сверьте их в\u00a0крайкоме.'}
    </p>
  );
}
