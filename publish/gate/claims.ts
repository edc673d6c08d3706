/** Entries that want one address: the one that readers know keeps it. Pure. */
import { entryAddress } from '../../src/mdx/addresses.ts';
import { aliasesOf } from '../../src/mdx/checkPlaces.ts';
import type { Finding } from '../../src/mdx/finding.ts';
import { shortAddressOf } from '../../src/queries/addresses.ts';
import { fixedPages } from '../pages.ts';
import type { Judged } from './judge.ts';
import { isReserved } from './reserved.ts';

interface Claim {
  readonly entry: Judged;
  /** `own` before `alias`: a former address never takes a page's place. */
  readonly kind: 'own' | 'alias' | 'short';
}

const ranks = { own: 0, alias: 1, short: 2 } as const;

/**
 * @param entries that readers would see
 * @param isLive whether readers see an entry at present
 * @returns the entries that lose, with the reason
 */
export function lostClaims(
  entries: readonly Judged[],
  isLive: (file: string) => boolean,
): Map<string, Finding> {
  const claims = new Map<string, Claim[]>();
  const claim = (address: string, entry: Judged, kind: Claim['kind']): void => {
    const others = claims.get(address);
    if (others) others.push({ entry, kind });
    else claims.set(address, [{ entry, kind }]);
  };
  for (const entry of entries) {
    const address = entryAddress(entry);
    if (address === undefined) continue;
    claim(address, entry, 'own');
    if (!address.includes('#')) claim(shortAddressOf(address), entry, 'short');
    for (const alias of aliasesOf(entry)) claim(alias, entry, 'alias');
  }
  const lost = new Map<string, Finding>();
  for (const [address, claimants] of claims) {
    const [first] = claimants.sort(
      (a, b) =>
        Number(isLive(b.entry.file)) - Number(isLive(a.entry.file)) ||
        ranks[a.kind] - ranks[b.kind] ||
        (a.entry.file < b.entry.file ? -1 : 1),
    );
    for (const claimant of claimants) {
      const { entry, kind } = claimant;
      const isOfSite = fixedPages.has(address) || (kind === 'alias' && isReserved(address));
      if ((isOfSite || claimant !== first) && !lost.has(entry.file))
        lost.set(entry.file, refusal(entry, kind, address, isOfSite ? undefined : first?.entry));
    }
  }
  return lost;
}

function refusal(
  entry: Judged,
  kind: Claim['kind'],
  address: string,
  winner: Judged | undefined,
): Finding {
  const owner = winner === undefined ? 'страницей сайта' : `записью ${winner.file}`;
  const way =
    kind === 'alias' ? 'Уберите его из прежних адресов.' : 'Переименуйте папку этой записи.';
  return {
    code: 'address-taken',
    level: 'error',
    file: entry.file,
    line: 1,
    column: 1,
    quote: address,
    message: `Адрес ${address} уже занят ${owner}. ${way}`,
  };
}
