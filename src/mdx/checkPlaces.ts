/** Entries that want the same place: one address, one number in a guide. Pure. */
import { entryAddress } from './addresses.ts';
import type { SiteEntry } from './checkSite.ts';
import type { Finding } from './finding.ts';

/** The former addresses of an entry. */
export const aliasesOf = ({ data }: SiteEntry): readonly string[] =>
  Array.isArray(data?.['aliases']) ? (data['aliases'] as string[]) : [];

/** Two entries at one address, or an alias where a page is. */
export function checkAddresses(entries: readonly SiteEntry[]): Finding[] {
  const findings: Finding[] = [];
  const taken = new Map<string, string>();
  const take = (address: string, { file }: SiteEntry, message: (other: string) => string): void => {
    const key = address.toLowerCase();
    const other = taken.get(key);
    if (other === undefined) taken.set(key, file);
    else
      findings.push({
        code: 'address-taken',
        level: 'error',
        file,
        line: 1,
        column: 1,
        quote: address,
        message: message(other),
      });
  };
  for (const entry of entries) {
    const address = entryAddress(entry);
    if (address !== undefined)
      take(
        address,
        entry,
        (other) => `Адрес ${address} уже занят записью ${other}. Переименуйте папку одной из них.`,
      );
  }
  for (const entry of entries)
    for (const alias of aliasesOf(entry))
      take(
        alias,
        entry,
        (other) => `Прежний адрес ${alias} занят записью ${other}. Уберите его из поля aliases.`,
      );
  return findings;
}

/** Chapters of one guide and parts of one meeting with the same number: their order would be chance. */
export function checkOrder(entries: readonly SiteEntry[]): Finding[] {
  const findings: Finding[] = [];
  const taken = new Map<string, string>();
  for (const { collection, data, file } of entries) {
    const whole =
      collection === 'chapters'
        ? data?.['guide']
        : collection === 'parts'
          ? data?.['meeting']
          : undefined;
    if (typeof whole !== 'string' || typeof data?.['order'] !== 'number') continue;
    const key = `${collection ?? ''} ${whole} ${data['order']}`;
    const other = taken.get(key);
    if (other === undefined) taken.set(key, file);
    else
      findings.push({
        code: 'order-taken',
        level: 'warning',
        file,
        line: 1,
        column: 1,
        quote: `order: ${data['order']}`,
        message: `Такой же номер у записи ${other}. Дайте им разные номера.`,
      });
  }
  return findings;
}
