/** What the server knows of earlier releases: pages that moved or went, files that open pages still name. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { emptyBook, readBook } from './addresses.ts';
import type { AddressBook } from './addresses.ts';
import type { Resolution } from './paths.ts';
import { isHashed } from './releases/assets.ts';
import type { Room } from './room.ts';

export interface Past {
  /** 301 for an address that has moved. */
  leadsOn(target: string): Resolution | undefined;
  /** A hashed file of an earlier release. */
  asset(target: string): { readonly file: string; readonly relative: string } | undefined;
  /** Whether an address was deleted: 410. */
  isGone(target: string): boolean;
}

/** @param base prefix of all addresses, as `normalizeBase` gives it */
export function createPast(room: Pick<Room, 'addresses' | 'assets'>, base: string): Past {
  let version = '';
  let book: AddressBook = emptyBook;
  let gone: ReadonlySet<string> = new Set();

  /** Reads the history when a release has changed it. */
  function refresh(): void {
    const stats = statSync(room.addresses, { throwIfNoEntry: false });
    const now = stats ? `${stats.ino}-${stats.mtimeMs}` : '';
    if (now === version) return;
    book = readBook(room);
    gone = new Set(book.gone);
    version = now;
  }

  /** The address below the section's root, as it is and with a slash at its end. */
  function addressesOf(target: string): string[] {
    const [pathname = ''] = target.split('?');
    if (!pathname.startsWith(base)) return [];
    const address = decoded(`/${pathname.slice(base.length)}`);
    return address.endsWith('/') ? [address] : [address, `${address}/`];
  }

  return {
    leadsOn(target) {
      refresh();
      for (const address of addressesOf(target)) {
        const to = Object.hasOwn(book.moved, address) ? book.moved[address] : undefined;
        if (to === undefined) continue;
        return { kind: 'redirect', status: 301, location: base.slice(0, -1) + encodeURI(to) };
      }
      return undefined;
    },
    asset(target) {
      const relative = addressesOf(target)[0]?.slice(1) ?? '';
      const plain = relative.split('/').every((part) => /^[\w@~-][\w.@~-]*$/u.test(part));
      if (!plain || !isHashed(relative)) return undefined;
      const file = path.join(room.assets, relative);
      return statSync(file, { throwIfNoEntry: false })?.isFile() ? { file, relative } : undefined;
    },
    isGone(target) {
      refresh();
      return addressesOf(target).some((address) => gone.has(address));
    },
  };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
