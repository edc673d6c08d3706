/** What the editor of a text is given by the form around it. */
import type { Block } from '../../../src/blocks/block.ts';
import type { Found } from '../entries/lookup.ts';
import type { FileBeside } from '../uploads/beside.ts';
import type { UploadKind } from '../uploads/kinds.ts';

/** A page of the site to link to. */
export interface LinkTarget {
  readonly title: string;
  /** Root-relative, as links in the text are. */
  readonly address: string;
}

export interface Services {
  /** Blocks that entries of this content type may have. */
  readonly blocks: readonly Block[];
  readonly pictureUrl: (path: string) => string;
  readonly filesBeside: () => readonly FileBeside[];
  /** Checks and keeps a file; its path from the text, or nothing when the editor thought better of it. @throws Error with a reason for people */
  readonly upload: (kind: UploadKind, file: File) => Promise<string | undefined>;
  readonly entriesOf: (collection: string) => Promise<readonly Found[]>;
  readonly linkTargets: () => Promise<readonly LinkTarget[]>;
}
