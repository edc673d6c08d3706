import { createHash } from 'node:crypto';
import type { Entry } from './entries.ts';

/** The address of an entry from the section's root, without base: `/news/plan-goda/`. */
export function addressOf(entry: Entry): string {
  switch (entry.collection) {
    case 'chapters':
      return `/guides/${entry.data.guide}/${entry.id}/`;
    case 'parts':
      return `/meetings/${entry.data.meeting}/${entry.id}/`;
    case 'pages':
      return `/${entry.id}/`;
    case 'glossary':
    case 'questions':
      return `/${entry.collection}/#${entry.id}`;
    default:
      return `/${entry.collection}/${entry.id}/`;
  }
}

const letters = '23456789abcdefghjkmnpqrstuvwxyz';

/**
 * A short address that is easy to type from paper: `/s/k3f7p2x/`. It is made of the address alone, so it never changes.
 * With seven of 31 letters two of 10 000 pages meet in one case of 500 (with five they nearly always did): then the gate
 * holds back the later of two entries.
 */
export function shortAddressOf(address: string): string {
  const short = shortAddresses.get(address) ?? shorten(address);
  shortAddresses.set(address, short);
  return short;
}

/** A publisher asks for all of them with every save. */
const shortAddresses = new Map<string, string>();

function shorten(address: string): string {
  const digest = createHash('sha256').update(address).digest();
  let code = '';
  for (const byte of digest.subarray(0, 7)) code += letters.charAt(byte % letters.length);
  return `/s/${code}/`;
}
