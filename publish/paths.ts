import { realpathSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';

/** What an address leads to. `relative` is the file's path from the root, with `/`. */
export type Resolution =
  | { kind: 'file'; file: string; relative: string }
  | { kind: 'redirect'; status: 301 | 302; location: string }
  | { kind: 'missing' };

const missing: Resolution = { kind: 'missing' };

/** `digital`, `/digital` and `/digital/` are all `/digital/`; nothing is `/`. */
export function normalizeBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/**
 * Splits the path of a request into decoded segments.
 * @returns undefined when it is not a plain path below the root: dot segments and dot files
 *   (but for `.well-known`, RFC 8615), empty segments, separators hidden in percent-encoding
 */
function segmentsOf(pathname: string): string[] | undefined {
  let segments: string[];
  try {
    segments = pathname.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
  const plain = segments.every((segment, index) => {
    if (segment === '') return index === segments.length - 1;
    // A colon would be a drive or an alternate stream on Windows.
    // eslint-disable-next-line no-control-regex -- these are the characters to refuse
    return !/[/\\:\u0000-\u001f]/.test(segment) && !isHidden(segment);
  });
  return plain ? segments : undefined;
}

function isHidden(segment: string): boolean {
  return segment.startsWith('.') && segment !== '.well-known';
}

/**
 * Finds the file for a request.
 * @param root real path of the folder with the site
 * @param base prefix of all addresses, as `normalizeBase` gives it
 * @param target `request.url`: path and query
 */
export function resolve(root: string, base: string, target: string): Resolution {
  const [pathname = '', ...query] = target.split('?');
  const search = query.length > 0 ? `?${query.join('?')}` : '';
  if (!`${pathname}/`.startsWith(base)) {
    // Temporary: a browser would remember a permanent one for whatever is served here next.
    return pathname === '/' ? { kind: 'redirect', status: 302, location: base } : missing;
  }
  if (pathname === base.slice(0, -1)) return toSlash(base, search);
  const segments = segmentsOf(pathname.slice(base.length));
  if (segments === undefined) return missing;

  const isFolder = segments.at(-1) === '';
  const found = path.join(root, ...segments);
  const stats = statsOf(found);
  if (stats?.isDirectory() === true) {
    const index = path.join(found, 'index.html');
    if (statsOf(index)?.isFile() !== true) return missing;
    if (isFolder) return fileIn(root, index);
    return toSlash(`${base}${segments.map(encodeURIComponent).join('/')}/`, search);
  }
  return stats?.isFile() === true && !isFolder ? fileIn(root, found) : missing;
}

/** Undefined for whatever cannot be there: no such file, a file taken for a folder, too long a name. */
function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

function toSlash(address: string, search: string): Resolution {
  return { kind: 'redirect', status: 301, location: `${address}${search}` };
}

/** A link that leads out of the site is no part of it. */
function fileIn(root: string, file: string): Resolution {
  const relative = path.relative(root, realpathSync(file));
  if (relative.startsWith('..') || path.isAbsolute(relative)) return missing;
  return { kind: 'file', file, relative: relative.split(path.sep).join('/') };
}
