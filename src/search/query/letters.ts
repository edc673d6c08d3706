/** Letters as search compares them: lower case, ё as е, no accents, no soft hyphens. */

/** Folds a text: two spellings of one word become equal. Spaces stay where they are. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\u0438\u0306/gu, 'й')
    .replace(/\u0418\u0306/gu, 'Й')
    .replace(/[\p{M}\u00ad\u200b]/gu, '')
    .toLowerCase();
}

/** The folded words of a text: runs of letters and digits; «152-ФЗ» is two, «1С» is one, so is «%». */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+|%/gu) ?? [];
}

export const isNumber = (word: string): boolean => /^\d+$/u.test(word);

export const isLatin = (word: string): boolean => /[a-z]/u.test(word) && !/[а-я]/u.test(word);
