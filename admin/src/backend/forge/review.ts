/** The check before review and publication, by the same rules as the build. */
import { blocks } from '../../../../src/blocks/index.ts';
import { settings } from '../../../../src/collections/index.ts';
import { absentFiles } from '../../../../src/mdx/absentFiles.ts';
import { unreadable } from '../../../../src/mdx/bytes.ts';
import { checkEntry } from '../../../../src/mdx/check.ts';
import { checkSetting } from '../../../../src/mdx/checkSetting.ts';
import { heldMessage, isHeld } from '../../../../src/mdx/finding.ts';
import type { Finding } from '../../../../src/mdx/finding.ts';
import type { Place } from './places.ts';

/** What a draft may not hold either. @throws with words for the editor */
export function refuseUnreadable(place: Place, text: string): void {
  const findings = unreadable(place.file, text);
  if (findings.length > 0) throw new Error(heldMessage('Сохранить нельзя', findings));
}

/**
 * @param what what the editor wants: «Опубликовать нельзя»
 * @param names of the files beside the entry
 * @throws with words for the editor when the text would be held back
 */
export function refuseUnfit(
  what: string,
  place: Place,
  text: string,
  names: readonly string[],
): void {
  const findings = findingsOf(place, text, new Set(names));
  if (isHeld(findings)) throw new Error(heldMessage(what, findings));
}

function findingsOf(place: Place, text: string, names: ReadonlySet<string>): readonly Finding[] {
  if (place.kind === 'setting')
    return checkSetting(settings[place.name].fields, place.file, text).findings;
  const { collection, slug, file } = place;
  const { findings, mentions } = checkEntry({ collection, slug, file, source: text, blocks });
  return [...findings, ...absentFiles(file, mentions, (name) => names.has(name))];
}
