/** A file made of an entry: what a page says of it before a reader takes it, and its bytes. */
export interface Download {
  /** From the section's root, without base: `/files/leaflets/profcards/profcards-a4.pdf`. */
  readonly address: string;
  /** What it is, where the page already says of what: «А4, цветная». */
  readonly title: string;
  /** The name under which a reader saves it: «Бланк согласия.pdf». */
  readonly saveAs: string;
  /** «PDF», «DOCX»… */
  readonly format: string;
  readonly bytes: Uint8Array;
  readonly pages?: number | undefined;
  /** How to use it, in one sentence. */
  readonly note?: string | undefined;
}

/** A file that a page shows but does not offer: a picture of a sheet. */
export interface Beside {
  readonly address: string;
  readonly bytes: Uint8Array;
}

/** A name for a file that every system takes: no quotes, colons or slashes, not too long. */
export function saveName(title: string, ending: string): string {
  const words = title
    .replace(/[«»„“"?*<>|]/g, '')
    .replace(/\s*[:/\\]\s*/g, ', ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${words.slice(0, 120)}.${ending}`;
}
