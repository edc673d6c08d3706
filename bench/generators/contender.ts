/** What takes part: ways to build one and the same content. */

/** What a build took; memory is the most that its processes held together. */
export interface Spent {
  /** Seconds of the clock. */
  readonly wall: number;
  /** Seconds of all processors. */
  readonly cpu: number;
  /** Megabytes. */
  readonly memory: number;
}

/** A site of one size, to be built again and again. */
export interface Site {
  /** Folder of the entries: `<entries>/news/novost-000003/<file>`. */
  readonly entries: string;
  /** Name of the text of an entry in its folder. */
  readonly file: string;
  /** Folder with the result of the last build. */
  out(): string;
  /**
   * Throws away what builds have left.
   * @param pictures made pictures as well
   */
  forget(pictures: boolean): Promise<void>;
  /**
   * Builds it as an administrator would: the same command each time.
   * @param limit seconds after which it is broken off
   * @param changed the only file that differs from the last build, for who is told of it
   */
  build(limit: number, changed?: string): Promise<Spent>;
  /** Starts a process that follows changes, where the generator has one that writes files. */
  follow?(limit: number): Promise<Following>;
  close(): Promise<void>;
}

/** A process that builds by itself when a file changes. */
export interface Following {
  close(): Promise<void>;
}

export interface Contender {
  /** What `--only` calls it; its folder below `.cache/bench`, where it is installed and its sites lie. */
  readonly id: string;
  readonly name: string;
  /** The most entries it is asked for. */
  readonly most?: number;
  /** How an entry with a block looks in HTML; every entry with a block has one of these. */
  readonly block: RegExp;
  /** Whether its first page lists all entries; ours have lists of many kinds. */
  readonly list: boolean;
  /** Sees to it that it can run. @returns versions, for the table */
  prepare(): Promise<string>;
  /** Writes the content into an empty folder. */
  open(entries: number, home: string): Promise<Site>;
}

/** A build that was broken off because it took too long. */
export class TooLong extends Error {
  constructor(limit: number) {
    super(`longer than ${Math.round(limit / 60)} min`);
    this.name = 'TooLong';
  }
}
