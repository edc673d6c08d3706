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
  const parsed = parseBody(body);
  const paragraphs =
    'tree' in parsed
      ? parsed.tree.children.flatMap((node) =>
          node.type === 'paragraph' ? typeset(textOf(node).replace(/\s+/gu, ' ').trim()) : [],
        )
      : [];
  const source = {
    title: typeset(data.title),
    description: typeset(data.description),
    own: data.messenger === undefined ? undefined : typeset(data.messenger),
    paragraphs,
    link,
  };
  const texts = shortLengths.map((limit) => ({ limit, text: shortText(source, limit) }));
  return texts.filter(({ text }, index) => text !== texts[index - 1]?.text);
}
