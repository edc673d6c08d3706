/** What makes the files of a site from checked content. Two builders do it, and give the same bytes. */

/** Content that may be published: what passed the check, and last good versions of what did not. */
export interface Snapshot {
  /** Folder laid out as `content/`; nobody writes to it while a builder reads. */
  readonly root: string;
  /** The commit of the content repository it was taken from. */
  readonly commit: string;
  /** The moment the site is built for, ISO 8601: `SITE_NOW` of the build. */
  readonly now: string;
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
   * @throws {BuildFailed} when the content or the code is at fault; `into` is then of no use
   */
  build(snapshot: Snapshot, into: string, previous?: string): Promise<Built>;
  /**
   * Whether the last site still lacks something that follows, the search index. Another build of the same snapshot
   * adds it; a builder that makes everything at once does not say.
   */
  isBehind?(): boolean;
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
