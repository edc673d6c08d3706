/** Where the publisher keeps what it makes: the folder `var/`. */
import path from 'node:path';

export interface Room {
  readonly root: string;
  /** The office's git repository. */
  readonly content: string;
  /** Where releases are built, on the file system of {@link releases}. */
  readonly staging: string;
  /** `releases/17` is a whole site; nothing in it ever changes. */
  readonly releases: string;
  /** `manifests/17.json`: what belongs to the release and where it came from. */
  readonly manifests: string;
  /** The link that readers' servers follow: `current` → `releases/17`. */
  readonly current: string;
  /** Hashed files of the last releases under one roof, for pages that readers still have open. */
  readonly assets: string;
  /** The content that is being built. */
  readonly snapshot: string;
  readonly status: string;
  /** Which commit was taken back from readers. */
  readonly rolledBack: string;
  /** Every address ever published, and what became of it. */
  readonly addresses: string;
  /** What files to download are called on a reader's disk. */
  readonly names: string;
  /** `moved.map`, `gone.map` and `names.map` for nginx. */
  readonly maps: string;
  readonly cache: string;
  readonly lock: string;
  readonly log: string;
}

/** @param root `var` by default */
export function roomAt(root = 'var'): Room {
  const inside = (name: string): string => path.resolve(root, name);
  return {
    root: path.resolve(root),
    content: inside('content'),
    staging: inside('staging'),
    releases: inside('releases'),
    manifests: inside('manifests'),
    current: inside('current'),
    assets: inside('assets'),
    snapshot: inside('snapshot'),
    status: inside('status.json'),
    rolledBack: inside('rollback.json'),
    addresses: inside('addresses.json'),
    names: inside('names.json'),
    maps: inside('nginx'),
    cache: inside('cache'),
    lock: inside('lock'),
    log: inside('publish.log'),
  };
}
