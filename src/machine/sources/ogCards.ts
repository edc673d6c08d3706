import { entryKind } from '../../words/entryKind.ts';
import type { Card } from '../og/picture.ts';
import { defaultOgAddress, ogAddress } from '../ogAddress.ts';
import { typeset } from '../../mdx/typeset.ts';
import { everyPage } from '../../queries/pages.ts';
import { site } from '../../queries/settings.ts';

/** An Open Graph picture and where it is published, from the section's root. */
export interface OgCard {
  readonly address: string;
  readonly card: Card;
}

/** A picture for the page of every entry, and one for all other pages. */
export async function ogCards(): Promise<OgCard[]> {
  const common = { section: site.title, organization: site.organizationShort };
  const cards = (await everyPage()).map(({ entry, address }) => ({
    address: ogAddress(address),
    card: { ...common, title: typeset(entry.data.title), kind: entryKind(entry) },
  }));
  return [
    { address: defaultOgAddress, card: { ...common, title: typeset(site.tagline), kind: '' } },
    ...cards,
  ];
}
