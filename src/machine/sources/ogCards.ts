import { entryKind } from '../../words/entryKind.ts';
import type { Card } from '../og/picture.ts';
import { defaultOgAddress, ogAddress, pageOfOg } from '../ogAddress.ts';
import { typeset } from '../../mdx/typeset.ts';
import { entryAt, everyPage } from '../../queries/pages.ts';
import { site } from '../../queries/settings.ts';

/** Where Open Graph pictures are published, from the section's root: one per entry's page, and one for all other pages. */
export async function ogAddresses(): Promise<string[]> {
  return [defaultOgAddress, ...(await everyPage()).map(({ address }) => ogAddress(address))];
}

/** What the picture at an address says. */
export async function ogCard(address: string): Promise<Card> {
  const common = { section: site.title, organization: site.organizationShort };
  if (address === defaultOgAddress) return { ...common, title: typeset(site.tagline), kind: '' };
  const entry = await entryAt(pageOfOg(address));
  if (!entry) throw new Error(`There is no page for the picture ${address}.`);
  return { ...common, title: typeset(entry.data.title), kind: entryKind(entry) };
}
