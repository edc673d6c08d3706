/** `var/status.json`: what readers see now, what is on its way to them, and what is held back and why. */
import { readFile } from 'node:fs/promises';

/** What readers get of an entry that is held back. */
export type Shown =
  /** Its last good version. */
  | 'last-good'
  /** Nothing: it was never published. */
  | 'nothing';

/** One entry that could not be published as it is, in words for its editor. */
export interface HeldEntry {
  /** `news/start/index.mdx`, or `settings/menu.yaml`. */
  readonly file: string;
  /** The title as far as it can be read; else the file's name. */
  readonly title: string;
  /** The rule, as in `Finding`. */
  readonly code: string;
  /** From 1; line 1 column 1 stands for the file as a whole. */
  readonly line: number;
  readonly column: number;
  /** The text in question; may be empty. */
  readonly quote: string;
  /** In Russian: what is wrong and what to do. */
  readonly message: string;
  /** What to write in place of the quote, where it is known. */
  readonly correction?: string;
  readonly shown: Shown;
  /** Address of the entry in the CMS below the site's base: `admin/#/collections/news/entries/start/index`. */
  readonly edit: string;
}

/** Something that was published, with a remark for its editor: a repair, a link that was dropped. */
export type Notice = Omit<HeldEntry, 'shown'>;

/** Entries of the commit; `entries` is the sum of the others, on every run. */
export interface Books {
  readonly entries: number;
  /** Published as the commit has them, repaired ones too. */
  readonly published: number;
  /** Published in their last good version. */
  readonly lastGood: number;
  /** Held back altogether: they have no good version. */
  readonly held: number;
  readonly drafts: number;
  /** `publishAt` is still to come. */
  readonly scheduled: number;
}

/** What a publication is doing at the moment, in this order. */
export const steps = ['check', 'build', 'verify', 'switch'] as const;
export type Step = (typeof steps)[number];

/** What readers see. */
export interface LiveRelease {
  /** A counter: 1, 2, 3. */
  readonly release: number;
  readonly commit: string;
  /** When it was switched to, ISO 8601. */
  readonly since: string;
  readonly pages: number;
}

/** Why nothing new reaches the readers, whatever editors save. */
export interface Alarm {
  /** `code`: the program is at fault. `machine`: disk, rights, memory. */
  readonly kind: 'code' | 'machine';
  /** For the administrator, in Russian. */
  readonly message: string;
  readonly since: string;
}

export interface PublishStatus {
  /** When this was written, ISO 8601. */
  readonly updated: string;
  /** Absent until the first release. */
  readonly live?: LiveRelease;
  /** The last commit that went through to its end, live or not; the same as `live.commit` after a success. */
  readonly last?: { readonly commit: string; readonly finished: string; readonly exit: ExitCode };
  /** Present while a publication runs. */
  readonly running?: { readonly commit: string; readonly since: string; readonly step: Step };
  readonly books?: Books;
  readonly held: readonly HeldEntry[];
  readonly notices: readonly Notice[];
  /** The last night's look whether the release is what a plain build from nothing gives. */
  readonly checked?: {
    readonly release: number;
    readonly finished: string;
    /** Files that were different; they have been published anew. */
    readonly differing: readonly string[];
  };
  /** The next entry that appears by itself, ISO 8601 in Chita time. */
  readonly nextScheduled?: string;
  readonly alarm?: Alarm;
}

/** Exit codes of the publisher's commands. */
export const exitCodes = {
  /** Everything of the commit is published. */
  ok: 0,
  /** Published, but something is held back. */
  held: 10,
  /** Nothing is published; the old release stays. */
  nothing: 20,
  /** Disk, rights, memory, another publisher; the old release stays. */
  machine: 30,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Reads the status. @returns undefined when nothing was published here yet */
export async function readStatus(file: string): Promise<PublishStatus | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as PublishStatus;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
