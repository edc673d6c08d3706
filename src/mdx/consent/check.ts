import type { Root } from 'mdast';
import type { Reporter } from '../places.ts';
import { findParts } from './findParts.ts';
import { consentParts } from './parts.ts';
import { sheetLines } from './sheet.ts';

/**
 * Holds a form that is to be a written consent against the nine parts of article 9.
 * @param at offset of its text in the file
 */
export function checkConsent(tree: Root, at: number, report: Reporter): void {
  const found = findParts(sheetLines(tree).join('\n'));
  for (const [index, { title, what }] of consentParts.entries()) {
    const { missing = [] } = found[index] ?? {};
    if (missing.length === 0) continue;
    report.at(at, undefined, {
      code: 'consent-part',
      field: ['nineParts'],
      message: `В бланке не видно части ${index + 1} «${title}» (${missing.join('; ')}). ${what} Допишите её или снимите отметку «Согласие из девяти частей».`,
    });
  }
}
