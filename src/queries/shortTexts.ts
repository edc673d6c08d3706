import { parseBody } from '../mdx/parse.ts';
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
    paragraphs: firstParagraphs(body),
    link,
  };
  const texts = shortLengths.map((limit) => ({ limit, text: shortText(source, limit) }));
  return texts.filter(({ text }, index) => text !== texts[index - 1]?.text);
}

/** A longer message has no room for more. */
const longest = Math.max(...shortLengths);

/** Paragraphs of a text from its beginning, more than any message has room for. */
function firstParagraphs(body: string): string[] {
  const end = body.indexOf('\n\n', 2 * longest);
  // A link may be defined at the very end.
  if (end > 0 && !/^ {0,3}\[[^\]]+\]:/mu.test(body)) {
    const first = paragraphsOf(body.slice(0, end));
    if (first !== undefined && first.join('').length > longest) return first;
  }
  return paragraphsOf(body) ?? [];
}

/** @returns nothing for what is no whole text, a block that is not closed */
function paragraphsOf(body: string): string[] | undefined {
  const parsed = parseBody(body);
  if (!('tree' in parsed)) return undefined;
  return parsed.tree.children.flatMap((node) =>
    node.type === 'paragraph' ? typeset(textOf(node).replace(/\s+/gu, ' ').trim()) : [],
  );
}
