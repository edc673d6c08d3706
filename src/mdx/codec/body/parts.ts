/** Parts of a text that is put together anew. */
import type { RootContent } from 'mdast';
import { keyOf } from '../tree/key.ts';
import { read } from '../tree/meaning.ts';
import { writeBlock } from '../write/flow.ts';
import type { Writing } from '../write/writing.ts';
import { marksOf } from './patchList.ts';

/** One block of the result. */
export interface Part {
  readonly text: string;
  readonly node: RootContent;
  /** What it must mean when the result is read. */
  readonly key: string;
  /** Which block of the original it is or was. */
  readonly old?: number;
  /** Whether these are the bytes of the original. */
  readonly kept: boolean;
}

/** What a merge needs to write and to prove. */
export interface Workshop {
  readonly writing: Writing;
  /** Definitions that stand elsewhere, so that references to them can be read in a part alone. */
  readonly stubs: string;
  readonly stubCount: number;
  readonly refuse: (refusal: Refusal) => void;
}

/** An edit that could not be stored without damage: the original stays. */
export interface Refusal {
  /** For the editor, in Russian. */
  readonly reason: string;
  readonly original: string;
  readonly edited: string;
}

/** The refusal of an edit in what the editor cannot show whole. */
export function lossy(original: string, edited: string): Refusal {
  return {
    reason:
      'Этот фрагмент редактор не умеет показать целиком, и правка испортила бы его. Он оставлен как был. Измените его в режиме разметки.',
    original,
    edited,
  };
}

/** The meanings of the blocks in a text that stands in a document with these definitions. */
export function keysIn(text: string, { stubs, stubCount }: Workshop): string[] | undefined {
  const tree = read(`${text}\n\n${stubs}`)?.tree;
  return tree?.children.slice(0, tree.children.length - stubCount).map(keyOf);
}

/** Whether a text means exactly these blocks. */
export function means(text: string, keys: readonly string[], workshop: Workshop): boolean {
  const found = keysIn(text, workshop);
  return found?.length === keys.length && found.every((key, index) => key === keys[index]);
}

/** Gives lists that touch different marks, or they would be read as one. */
export function separateLists(parts: readonly Part[], writing: Writing): Part[] {
  const separate: Part[] = [];
  for (const part of parts) {
    const before = separate.at(-1);
    if (before && part.node.type === 'list' && clash(before, part)) {
      const sign = marksOf(before.text);
      const marks =
        sign?.bullet === '*' || sign?.delimiter === ')'
          ? { bullet: '-', delimiter: '.' }
          : { bullet: '*', delimiter: ')' };
      const { node, key } = part;
      separate.push({ text: writeBlock(node, writing, marks), node, key, kept: false });
    } else separate.push(part);
  }
  return separate;
}

function clash(before: Part, part: Part): boolean {
  if (before.node.type !== 'list' || part.node.type !== 'list') return false;
  if (before.node.ordered !== part.node.ordered) return false;
  const [first, second] = [marksOf(before.text), marksOf(part.text)];
  return first?.bullet === second?.bullet && first?.delimiter === second?.delimiter;
}
