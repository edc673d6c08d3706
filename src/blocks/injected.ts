/**
 * Attributes that the build adds to blocks before they are rendered, because a component cannot look anything up.
 * All are strings, as every attribute in MDX; without them a block still renders, as in the editor's preview.
 */

/** For a block with a `picture` prop: the prop itself becomes the final address, and its sizes come along. */
export interface PictureAttributes {
  /** Pixels of the picture that `src` leads to. */
  readonly width?: string | undefined;
  readonly height?: string | undefined;
  readonly srcset?: string | undefined;
  readonly sizes?: string | undefined;
}

/** For a block with a `file` prop, which itself stays as written (`./blank.docx`): readers get the file by that name. */
export interface FileAttributes {
  readonly href?: string | undefined;
  /** Bytes. */
  readonly size?: string | undefined;
  /** What people call the type: `DOCX`. */
  readonly format?: string | undefined;
  /** Number of pages, where the type has them. */
  readonly pages?: string | undefined;
}

/** For `Term`. */
export interface TermAttributes {
  /** The definition, plain text. */
  readonly short?: string | undefined;
  /** Where the glossary says more: `/glossary/#ais`, with the base. */
  readonly href?: string | undefined;
}

/** For `Qr`. */
export interface QrAttributes {
  /** The absolute address, `https://…`: a code on paper knows no site. */
  readonly url?: string | undefined;
}
