/** What has to go from texts because it leads nowhere. Pure. */
import type { DeadEnd } from '../../src/mdx/checkSite.ts';
import type { Without } from '../../src/mdx/adapt.ts';
import type { Judged } from './judge.ts';

/** @returns by file, only for texts that have to change */
export function withoutDead(
  ends: readonly DeadEnd[],
  chosen: ReadonlyMap<string, Judged>,
): Map<string, Without> {
  const byFile = new Map<
    string,
    { addresses: Set<string>; entries: Set<string>; corrected: Map<string, string> }
  >();
  for (const { entry, mention, finding } of ends) {
    if (!chosen.has(entry.file)) continue;
    const own = byFile.get(entry.file) ?? {
      addresses: new Set(),
      entries: new Set(),
      corrected: new Map(),
    };
    const { value, collection = '' } = mention;
    if (finding.code === 'unknown-reference') own.entries.add(`${collection}/${value}`);
    else if (finding.code === 'link-broken') own.addresses.add(value);
    else if (finding.code === 'link-slash') own.corrected.set(value, finding.correction ?? value);
    else if (finding.code === 'link-anchor' && value.startsWith('#')) own.addresses.add(value);
    else if (finding.code === 'link-anchor') own.corrected.set(value, value.replace(/#.*$/u, ''));
    else continue;
    byFile.set(entry.file, own);
  }
  return new Map(
    [...byFile].map(([file, { addresses, entries, corrected }]) => [
      file,
      {
        addresses: [...addresses].sort(),
        entries: [...entries].sort(),
        corrected: Object.fromEntries(corrected),
      },
    ]),
  );
}
