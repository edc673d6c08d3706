import { topNodes } from '../mdx/topNodes.ts';
import { textOf } from '../mdx/walk.ts';
import { typeset } from '../mdx/typeset.ts';
import { shortLengths, shortText } from '../words/shortText.ts';
import type { Entry } from './entries.ts';

/** A text for messengers and how long it may be. */
export interface ShortText {
  readonly limit: number;
  readonly text: string;
}

/**
 * Texts for messengers about a news item or a kit, the shortest first; one that would repeat a shorter is left out.
 * @param link the short address, whole
 */
export function shortTextsOf(
  { data, body = '' }: Entry<'news' | 'meetings'>,
  link: string,
): ShortText[] {
  const source = {
    title: typeset(data.title),
    description: typeset(data.description),
    own: data.messenger === undefined ? undefined : typeset(data.messenger),
    paragraphs: paragraphsOf(body),
    link,
  };
  const texts = shortLengths.map((limit) => ({ limit, text: shortText(source, limit) }));
  return texts.filter(({ text }, index) => text !== texts[index - 1]?.text);
}

/** A longer message has no room for more. */
const longest = Math.max(...shortLengths);

/** Paragraphs of a text from its beginning, plain, more than any message has room for; none from inside of blocks. */
function paragraphsOf(body: string): string[] {
  const found: string[] = [];
  let length = 0;
  for (const node of topNodes(body)) {
    if (node.type !== 'paragraph') continue;
    found.push(typeset(textOf(node).replace(/\s+/gu, ' ').trim()));
    length += found.at(-1)?.length ?? 0;
    if (length > longest) break;
  }
  return found;
}
