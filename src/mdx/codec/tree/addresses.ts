/**
 * Addresses in plain text. Both readers make links of them whatever is escaped, so a text with an address and a link
 * that shows its own address are one thing: a link.
 */
import type { Link, PhrasingContent } from 'mdast';

const address =
  /(?<![A-Za-z/])(?:https?:\/\/|www\.)[A-Za-z0-9-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#](?:[\p{L}\p{N}_./=%+?&#:,;@$-]*[\p{L}\p{N}/=%+-])?)?|[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]*[A-Za-z])+/gu;

/** A text cut at its addresses. */
export function linked(value: string): PhrasingContent[] {
  if (!/:\/\/|@|www\./u.test(value)) return value === '' ? [] : [{ type: 'text', value }];
  const nodes: PhrasingContent[] = [];
  let from = 0;
  for (const match of value.matchAll(address)) {
    if (match.index > from) nodes.push({ type: 'text', value: value.slice(from, match.index) });
    nodes.push({
      type: 'link',
      url: urlOf(match[0]),
      children: [{ type: 'text', value: match[0] }],
    });
    from = match.index + match[0].length;
  }
  if (from < value.length) nodes.push({ type: 'text', value: value.slice(from) });
  return nodes;
}

function urlOf(text: string): string {
  if (/^https?:/u.test(text)) return text;
  return text.includes('@') ? `mailto:${text}` : `http://${text}`;
}

/**
 * The address of a link that may be written without brackets: it shows itself, and what stands around is no part of it.
 * @param before the character before, `\n` at a line start
 * @param after the text after, empty at the end of a block
 */
export function literalAddress(link: Link, before: string, after: string): string | undefined {
  const [child, ...others] = link.children;
  if (child?.type !== 'text' || others.length > 0 || (link.title ?? '') !== '') return undefined;
  const whole = linked(child.value);
  const isAddress = whole.length === 1 && whole[0]?.type === 'link' && whole[0].url === link.url;
  const simple = /^[\w:/.@%=+-]*[A-Za-z0-9/]$/u.test(child.value);
  const apart = /^[ \t\n(]$/u.test(before) && /^[.,;:!?)]*(?:[ \t\n]|$)/u.test(after);
  return isAddress && simple && apart ? child.value : undefined;
}
