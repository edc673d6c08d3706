/** What the gate decides about a commit. */
import type { Finding } from '../../src/mdx/finding.ts';
import type { Without } from '../../src/mdx/adapt.ts';
import type { Pages } from '../pages.ts';
import type { Books } from '../status.ts';
import type { Judged } from './judge.ts';

/** One text that goes into the snapshot, an entry or a file of settings. */
export interface Planned {
  readonly version: Judged;
  /** Whether it is the version of the commit, or the last good one. */
  readonly from: 'commit' | 'last-good';
  /** What it points to and is not there. */
  readonly without?: Without;
}

/** Why an entry, or a file of settings, is not published as the commit has it. */
export interface Held {
  readonly file: string;
  readonly finding: Finding;
  readonly title: string;
  readonly shown: 'last-good' | 'nothing';
}

/** A remark on something that is published. */
export interface Remark {
  readonly file: string;
  readonly finding: Finding;
  readonly title: string;
}

export interface Plan {
  readonly commit: string;
  /** ISO 8601 */
  readonly now: string;
  /** Everything for the snapshot, scheduled entries too: by file. */
  readonly planned: ReadonlyMap<string, Planned>;
  /** Files of entries that readers will see. */
  readonly visible: ReadonlySet<string>;
  readonly held: readonly Held[];
  readonly remarks: readonly Remark[];
  readonly books: Books;
  /** Lists of what attached files were called on their editors' disks: folder of the entry → blob. */
  readonly originals: ReadonlyMap<string, string>;
  readonly pages: Pages;
  /** When entries appear by themselves, past and future, ISO 8601. */
  readonly moments: readonly string[];
  /** The next of {@link moments} after {@link now}. */
  readonly nextScheduled?: string;
  /** Why nothing at all can be published: a file of settings has no good version. */
  readonly fatal?: Finding;
}

/** What readers see now, as far as the gate has to know it. */
export interface LiveContent {
  /** Blobs of the published versions by path: texts and what lies beside them. */
  readonly sources: ReadonlyMap<string, string>;
  /** Whether an address of the section was ever published. */
  wasPublished(address: string): boolean;
}
