import path from 'node:path';
import type { Built } from '../builder.ts';
import { filesIn, sha256 } from '../files.ts';
import type { Plan } from '../gate/plan.ts';
import type { Pages } from '../pages.ts';
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
    ...partOf(plan.pages),
    renamed: {},
    sources: snapshot.sources,
    files: hashes(request),
    twins: new Map(),
  };
}

/** What a description tells of pages. */
type PagesPart = Pick<Manifest, 'pages' | 'moved' | 'addresses'>;

/** The same for every release that has the same pages: nearly all saves make and take none. */
const parts = new WeakMap<Pages, PagesPart>();

function partOf(pages: Pages): PagesPart {
  const part = parts.get(pages) ?? {
    pages: [...pages.pages].sort(),
    moved: Object.fromEntries(pages.moved),
    addresses: Object.fromEntries(pages.addresses),
  };
  parts.set(pages, part);
  return part;
}

function hashes({ built, into, before }: MakeRequest): Map<string, string> {
  const known = before?.files ?? new Map<string, string>();
  const hashOf = (file: string): string => sha256(path.join(into, file));
  const fresh = new Map(built.written.map((file) => [file, hashOf(file)]));
  // Nearly always: no file has come or gone, and they stand in their order already.
  if (before && built.removed.length === 0 && built.written.every((file) => known.has(file))) {
    const all = new Map(known);
    for (const [file, own] of fresh) all.set(file, own);
    return all;
  }
  const gone = new Set(built.removed);
  const all = before
    ? [...new Set([...known.keys(), ...fresh.keys()])].filter((file) => !gone.has(file)).sort()
    : filesIn(into);
  return new Map(all.map((file) => [file, fresh.get(file) ?? known.get(file) ?? hashOf(file)]));
}
