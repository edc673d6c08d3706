import { otherLayout } from './layout.ts';
import { wordsOf } from './letters.ts';
import type { Library } from './library.ts';
import { inSomeLayout, mend } from './mend.ts';

/** A shorter word may still become anything. */
const tellingLength = 4;

/**
 * Reads what the words typed so far are going to need while the rest is typed: on a slow line each read takes as long as
 * several keys. The vocabulary is read only for a word that no word of the index begins like, in either layout.
 */
export async function readAhead(library: Library, typed: string): Promise<void> {
  for (const chunk of typed.split(/\s+/u).filter(Boolean)) {
    if (await inSomeLayout(library, chunk)) continue;
    const isBegun = (text: string) =>
      wordsOf(text).some((word) => word.length < tellingLength || library.lexicon.begins(word));
    if ([chunk, otherLayout(chunk) ?? ''].some(isBegun)) continue;
    // It may be mended to a word that begins otherwise: «сагласие».
    const tokens = await mend(library, chunk);
    await library.prepare(tokens.map(({ word }) => word));
  }
}
