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
  // A list names one address many times.
  for (const named of new Set(mentions(page).map((mention) => mention.address))) {
    const url = URL.parse(named, address);
    if (!url) faults.push(`не адрес: ${named}`);
    else if (url.origin === origin) links.add(url.pathname + url.hash);
  }
  return { faults, links: [...links], ids: [...page.ids] };
}
