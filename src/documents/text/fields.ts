import type { FieldPlace, OfficeText, Part, Sentence } from './model.ts';

/** What a reader has filled in, by the name of the field. */
export type Values = Readonly<Record<string, string>>;

/** The places of a text that can be filled in on a screen, each name once, in the order of the text. */
export function fieldsOf({ parts }: OfficeText): FieldPlace[] {
  const found = new Map<string, FieldPlace>();
  for (const sentence of sentencesOf(parts))
    for (const piece of sentence)
      if (piece.type === 'field' && piece.kind !== 'signature' && !found.has(piece.name))
        found.set(piece.name, piece);
  return [...found.values()];
}

function sentencesOf(parts: readonly Part[]): Sentence[] {
  return parts.flatMap((part) => {
    switch (part.type) {
      case 'heading':
      case 'paragraph':
        return [part.sentence];
      case 'list':
        return part.items.flatMap((item) => sentencesOf(item.parts));
      case 'table':
        return part.rows.flat();
      case 'box':
      case 'quote':
        return sentencesOf(part.parts);
      case 'newPage':
        return [];
    }
  });
}

/** The text a reader sees of a sentence; places to fill in count as nothing. */
export function plain(sentence: Sentence): string {
  return sentence.map((piece) => (piece.type === 'text' ? piece.text : ' ')).join('');
}
