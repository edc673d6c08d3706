/** What makes the files of a site from checked content. Two builders do it, and give the same bytes. */

/** Content that may be published: what passed the check, and last good versions of what did not. */
export interface Snapshot {
  /** Folder laid out as `content/`; nobody writes to it while a builder reads. */
  readonly root: string;
  /** The commit of the content repository it was taken from. */
  readonly commit: string;
  /** The moment the site is built for, ISO 8601: `SITE_NOW` of the build. */
  readonly now: string;
  /** Changes when anything in the folder does. */
  readonly hash?: string;
  /** What is different in the folder since it had another hash; who has not read it then has to look at everything. */
  readonly changed?: { readonly since: string; readonly files: readonly string[] };
}

/** What a build did to the folder, against `previous`; paths from the root of the site, with `/`. */
export interface Built {
  /** Files that are new or differ. Without `previous`, all of them. */
  readonly written: readonly string[];
  /** Files that `previous` had and this one has not. */
  readonly removed: readonly string[];
}

export interface Builder {
  /**
   * Makes the site of a snapshot.
   * @param into an empty folder on the file system of the releases
   * @param previous folder of the live release; what did not change may be hard-linked from it, never written to
   * @param isCopy `into` is not empty: it holds hard links to every file of `previous`. Only for who {@link patches}
   * @throws {BuildFailed} when the content or the code is at fault; `into` is then of no use
   */
  build(snapshot: Snapshot, into: string, previous?: string, isCopy?: boolean): Promise<Built>;
  /** Whether it can start from a copy of the release before, and then touches only what differs. */
  readonly patches?: boolean;
  /** Whether the last site lacks something that follows, the search index; who makes everything at once does not say. */
  isBehind?(): boolean;
  /**
   * Makes what the last site lacks.
   * @param live folder of the release with it
   * @returns settles when another build of the same content adds it; nothing when nothing is lacking
   */
  catchUp?(live: string): Promise<void> | undefined;
  /**
   * Says that readers have all of the last build.
   * @param live folder of the release with it
   */
  shown?(live: string): void;
  /** Lets the next build make everything anew. */
  forget?(): void;
  /** Whether another build of the same content adds something. */
  hasMore?(): boolean;
  /** Ends its processes and gives its memory back. */
  close(): Promise<void>;
}

/** A build that broke off. */
export class BuildFailed extends Error {
  /** The entry it broke off at, `news/start/index.mdx`, when the builder can tell. */
  readonly entry: string | undefined;
  /** What its editor has to do, in Russian, when the builder can tell: a text that does not fit its sheet. */
  readonly advice: string | undefined;

  /** @param message last lines of the log, for a developer */
  constructor(message: string, entry?: string, advice?: string) {
    super(message);
    this.name = 'BuildFailed';
    this.entry = entry;
    this.advice = advice;
  }
}

/**
 * A build whose process was ended by the system or by somebody: mostly for want of memory. No text is to blame, unless it
 * comes again. The code makes it a fault of the machine.
 */
export class BuildKilled extends BuildFailed {
  readonly code = 'BUILD_KILLED';

  constructor(signal: NodeJS.Signals | null) {
    super(`The build was ended by ${String(signal)}.`);
    this.name = 'BuildKilled';
  }
}

/** Signals that a process gets from others; what it does wrong itself ends it by `SIGABRT`, `SIGSEGV` and the like. */
const fromOutside: ReadonlySet<string> = new Set(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP']);

/** Whether the end of a process was none of its own doing. */
export function isFromOutside(signal: NodeJS.Signals | null): boolean {
  return signal !== null && fromOutside.has(signal);
}
