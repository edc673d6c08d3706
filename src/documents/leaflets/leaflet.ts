import type { Piece } from '../body/pieces.ts';

/** All that a leaflet's sheets say. Texts are typeset already. */
export interface Leaflet {
  readonly title: string;
  readonly slogan?: string | undefined;
  readonly pieces: readonly Piece[];
  /** Where its code leads: the whole address, the shorter the better. */
  readonly url: string;
  /** What opens there, when the text does not say it in a QR code of its own. */
  readonly urlTitle: string;
  /** Name of the section. */
  readonly section: string;
  readonly organization: string;
  /** «23 марта 2020 года». */
  readonly issued: string;
  /** Whether the regional committee has still to check it. */
  readonly unverified: boolean;
}

/** A leaflet's text as its sheets need it: paragraphs before the first block, the blocks, the code. */
export interface Parts {
  readonly lead: readonly Piece[];
  readonly text: readonly Piece[];
  /** Facts, which a booklet shows first. */
  readonly facts: readonly Piece[];
  /** Blocks without the facts. */
  readonly rest: readonly Piece[];
  readonly codeTitle: string;
}

/** Takes the text of a leaflet apart; its first code goes to the foot of the sheet. */
export function partsOf({ pieces, urlTitle }: Leaflet): Parts {
  const code = pieces.find(({ name }) => name === 'Qr');
  const words = pieces.filter((piece) => piece !== code);
  const first = words.findIndex(({ name }) => name !== 'p');
  const split = first < 0 ? words.length : first;
  const text = words.slice(split);
  const isFacts = ({ name }: Piece): boolean => name === 'KeyFacts';
  return {
    lead: words.slice(0, split),
    text,
    facts: text.filter(isFacts),
    rest: text.filter((piece) => !isFacts(piece)),
    codeTitle: code?.attributes['title'] ?? urlTitle,
  };
}
