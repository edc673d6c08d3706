/** What the verification has to know of one page; read once for each version of it. */
import { parsePage } from './html.ts';
import { mentions } from './mentions.ts';
import { policyFaults } from './policy.ts';

export interface PageFacts {
  /** In Russian. */
  readonly faults: readonly string[];
  /** Addresses of this site that it names, from the root of the host: `/digital/news/#start`. */
  readonly links: readonly string[];
  /** What addresses may name after `#`. */
  readonly ids: readonly string[];
}

/** @param address full address of the page */
export function factsOf(html: string, address: string): PageFacts {
  const page = parsePage(html);
  const faults = policyFaults(page, html);
  const links = new Set<string>();
  const { origin } = new URL(address);
  for (const mention of mentions(page)) {
    if (!URL.canParse(mention.address, address)) faults.push(`не адрес: ${mention.address}`);
    else {
      const url = new URL(mention.address, address);
      if (url.origin === origin) links.add(url.pathname + url.hash);
    }
  }
  return { faults, links: [...links], ids: [...page.ids] };
}
