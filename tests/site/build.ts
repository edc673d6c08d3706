import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** A finished build of the site, read from the disk. */
export interface Build {
  /** Folder with `index.html`. */
  readonly folder: string;
  /** Prefix of every address: `/` or `/digital/`. */
  readonly base: string;
  /** Every file for readers, with `/`, from the folder: `news/plan/index.html`. Sorted. */
  readonly files: readonly string[];
  /** The editor's files: `admin/index.html`. It is no page of the site, and `office.test.ts` has rules of its own for it. */
  readonly officeFiles: readonly string[];
}

/** @throws when there is no built site in the folder */
export function openBuild(folder: string, base: string): Build {
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new Error(`Нет собранного сайта в ${folder}. Запустите «npm test -- fixtures».`);
  }
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  const isOffice = (file: string): boolean => file.startsWith('admin/');
  return {
    folder,
    base,
    files: files.filter((file) => !isOffice(file)),
    officeFiles: files.filter(isOffice),
  };
}

/** The build at the root of a host, made before the tests. */
export const rootBuild = (): Build => openBuild(process.env.DIST ?? 'dist', '/');

/** The build of the same content for a section of a bigger site. */
export const digitalBuild = (): Build =>
  openBuild(process.env.DIST_DIGITAL ?? '.cache/dist-digital', '/digital/');

/** Bytes of a file of the build. */
export function bytesOf(build: Build, file: string): Buffer {
  return readFileSync(path.join(build.folder, file));
}

export function textOf(build: Build, file: string): string {
  return bytesOf(build, file).toString('utf8');
}

/** Files with a suffix: `.html`, `.css`. */
export function filesWith(build: Build, suffix: string): string[] {
  return build.files.filter((file) => file.endsWith(suffix));
}

/**
 * The file that a path of an address is served from.
 * @param pathname with the base, percent-encoded: `/digital/news/`
 * @returns undefined when nothing is there, or it lies outside of the base
 */
export function fileAt(build: Build, pathname: string): string | undefined {
  if (!pathname.startsWith(build.base)) return undefined;
  const inside = decodeURIComponent(pathname.slice(build.base.length));
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  return known(build).has(file) ? file : undefined;
}

const sets = new WeakMap<Build, ReadonlySet<string>>();

function known(build: Build): ReadonlySet<string> {
  const set = sets.get(build) ?? new Set(build.files);
  sets.set(build, set);
  return set;
}

/** The path that a file is served at, with the base: `news/index.html` is `/digital/news/`. */
export function pathOf(build: Build, file: string): string {
  return build.base + file.replace(/(^|\/)index\.html$/, '$1');
}
