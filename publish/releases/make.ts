import path from 'node:path';
import type { Built } from '../builder.ts';
import { entryAddress } from '../../src/mdx/addresses.ts';
import { filesIn, sha256 } from '../files.ts';
import type { Plan } from '../gate/plan.ts';
import type { Written } from '../snapshot.ts';
import type { Manifest } from './manifest.ts';

export interface MakeRequest {
  readonly number: number;
  readonly code: string;
  readonly base: string;
  readonly plan: Plan;
  readonly snapshot: Written;
  readonly built: Built;
  /** Folder with the site. */
  readonly into: string;
  readonly before: Manifest | undefined;
}

/** Describes a site; only new files are read. */
export function makeManifest(request: MakeRequest): Manifest {
  const { number, code, base, plan, snapshot } = request;
  return {
    release: number,
    commit: plan.commit,
    now: plan.now,
    code,
    content: snapshot.hash,
    base,
    books: plan.books,
    pages: [...plan.pages.pages].sort(),
    moved: Object.fromEntries(plan.pages.moved),
    addresses: addressesOf(plan),
    renamed: {},
    sources: Object.fromEntries(snapshot.sources),
    files: hashes(request),
  };
}

function addressesOf({ planned, visible }: Plan): Record<string, string> {
  return Object.fromEntries(
    [...visible].flatMap((file) => {
      const version = planned.get(file)?.version;
      const { collection } = version ?? {};
      const address = version && collection && entryAddress({ ...version, collection });
      return address === undefined || address.includes('#') ? [] : [[file, address]];
    }),
  );
}

function hashes({ built, into, before }: MakeRequest): Record<string, string> {
  const known = before?.files ?? {};
  const fresh = new Set(built.written);
  const hashOf = (file: string): string => sha256(path.join(into, file));
  // Nearly always: no file has come or gone, and they stand in their order already.
  if (before && built.removed.length === 0 && built.written.every((file) => file in known))
    return { ...known, ...Object.fromEntries(built.written.map((file) => [file, hashOf(file)])) };
  const gone = new Set(built.removed);
  const all = before
    ? [...new Set([...Object.keys(known).filter((file) => !gone.has(file)), ...fresh])].sort()
    : filesIn(into);
  return Object.fromEntries(
    all.map((file) => [file, (fresh.has(file) ? undefined : known[file]) ?? hashOf(file)]),
  );
}
