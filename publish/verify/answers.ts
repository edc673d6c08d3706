/** Whether everything that was ever published will still answer: with a page, 301 or 410. */
import type { AddressBook } from '../addresses.ts';
import { addressOfFile } from '../addresses.ts';
import { fileOfPage } from '../pages.ts';
import type { Manifest } from '../releases/manifest.ts';
import type { Fault } from './verify.ts';

/**
 * Holds the next history of addresses against what readers may have: only what goes, has moved or is gone already is
 * looked at, so it costs what has changed.
 * @param removed files that this release has not any more
 */
export function answerFaults(
  removed: readonly string[],
  before: AddressBook,
  after: AddressBook,
  { files }: Pick<Manifest, 'files'>,
): Fault[] {
  const gone = new Set(after.gone);
  const isThere = (address: string): boolean => files.has(fileOf(address));
  const old = [
    ...removed.flatMap((file) => addressOfFile(file) ?? []),
    ...Object.keys(before.moved),
    ...before.gone,
  ];
  const silent = old.filter(
    (address) => !Object.hasOwn(after.moved, address) && !gone.has(address) && !isThere(address),
  );
  const astray = Object.entries(after.moved).filter(([, to]) => {
    const [page = ''] = to.split('#');
    return Object.hasOwn(after.moved, page) || !isThere(page);
  });
  return [
    ...silent.map((address) => fault(address, 'прежний адрес остался бы без ответа')),
    ...astray.map(([from, to]) => fault(from, `переехал туда, где страницы нет: ${to}`)),
  ];
}

const fault = (address: string, message: string): Fault => ({ file: fileOf(address), message });

const fileOf = (address: string): string =>
  address.endsWith('/') ? fileOfPage(address) : address.slice(1);
