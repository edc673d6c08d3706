/** Texts for messengers: what a chair sends to a chat instead of a bare link. */

/** What a message is made of. */
export interface Source {
  readonly title: string;
  readonly description: string;
  /** What an editor has written for messengers; it stands in place of the description. */
  readonly own?: string | undefined;
  /** Paragraphs of the text in order, plain. */
  readonly paragraphs: readonly string[];
  /** The short address. */
  readonly link: string;
}

/** Lengths that messengers show without a «read on», in characters. */
export const shortLengths = [300, 1000] as const;

/**
 * A message of at most `limit` characters: title, what it is about, as many whole paragraphs as there is room for,
 * and the address. Only a description that is too long is cut, between sentences where it has them.
 */
export function shortText(
  { title, description, own, paragraphs, link }: Source,
  limit: number,
): string {
  const join = (parts: readonly string[]): string =>
    parts.filter((part) => part !== '').join('\n\n');
  const room = limit - join([title, 'x', link]).length + 1;
  const parts = [title, cut(own ?? description, room)];
  for (const paragraph of paragraphs) {
    if (join([...parts, paragraph, link]).length > limit) break;
    parts.push(paragraph);
  }
  return join([...parts, link]);
}

/** The beginning of a text that fits: whole sentences, else whole words and an ellipsis. */
function cut(text: string, room: number): string {
  if (text.length <= room) return text;
  if (room < 2) return '';
  const sentence = /^[^]*[.!?…](?=\s)/.exec(text.slice(0, room + 1))?.[0];
  if (sentence !== undefined && sentence.length <= room) return sentence;
  const words = text.slice(0, room).replace(/\s+\S*$/, '');
  return `${words.slice(0, room - 1).replace(/[\s,:;—–-]+$/, '')}…`;
}
