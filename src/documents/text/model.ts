/**
 * A text as an office program takes it: paragraphs, lists, tables and places to fill in. Plain data, so that a page can
 * carry it and the reader's browser can make the same file as the build.
 */

/** How a piece of text looks. */
export interface Look {
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  /** Raised, for the mark of a note. */
  readonly raised?: true;
  /** An absolute address, where the text is a link. */
  readonly href?: string;
}

/** A place to fill in. */
export interface FieldPlace {
  readonly type: 'field';
  readonly name: string;
  /** What to write there. */
  readonly label: string;
  readonly kind: 'text' | 'date' | 'number' | 'signature';
  readonly width: 'short' | 'medium' | 'long' | 'full';
  readonly example?: string;
  /** What a reader chooses from on a screen; nothing where anything may be written. */
  readonly options?: readonly string[];
}

/** A piece of a sentence. */
export type Inline =
  | ({ readonly type: 'text'; readonly text: string } & Look)
  | { readonly type: 'break' }
  | FieldPlace;

export type Sentence = readonly Inline[];

/** What paragraphs are for; each has a style of its own. */
export type ParagraphRole = 'text' | 'caption' | 'note' | 'label';

export interface ListItem {
  readonly parts: readonly Part[];
}

/** A part of a text, from top to bottom. */
export type Part =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly sentence: Sentence }
  | { readonly type: 'paragraph'; readonly role: ParagraphRole; readonly sentence: Sentence }
  | {
      readonly type: 'list';
      /** Numbers, dots, or boxes to tick. */
      readonly marks: 'numbers' | 'dots' | 'boxes';
      /** The first number. */
      readonly start: number;
      readonly items: readonly ListItem[];
    }
  | {
      readonly type: 'table';
      /** The first row is the heading. */
      readonly rows: readonly (readonly Sentence[])[];
      readonly align: readonly ('left' | 'center' | 'right')[];
    }
  | { readonly type: 'box'; readonly parts: readonly Part[] }
  | { readonly type: 'quote'; readonly parts: readonly Part[] }
  | { readonly type: 'newPage' };

/** A whole document. */
export interface OfficeText {
  /** What programs show as its title. */
  readonly title: string;
  /** A sheet is an official paper of its own; a reading has the site's address in its footer. */
  readonly use: 'sheet' | 'reading' | 'talk';
  /** Where it comes from, absolute. */
  readonly address: string;
  readonly parts: readonly Part[];
}
