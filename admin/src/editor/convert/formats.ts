/** Bold, italics and strike: bits of Lexical, nodes of mdast. */
import { IS_BOLD, IS_CODE, IS_ITALIC, IS_STRIKETHROUGH } from 'lexical';

export const attentions = ['strong', 'emphasis', 'delete'] as const;
export type Attention = (typeof attentions)[number];

const bits: Readonly<Record<Attention, number>> = {
  strong: IS_BOLD,
  emphasis: IS_ITALIC,
  delete: IS_STRIKETHROUGH,
};

export const codeBit = IS_CODE;
export const bitOf = (attention: Attention): number => bits[attention];
export const allBits = bits.strong | bits.emphasis | bits.delete;

export function isAttention(type: string): type is Attention {
  return (attentions as readonly string[]).includes(type);
}
