/** The check of content on its way in: bytes always, everything else before review and publication. */
import { settings } from '../../src/collections/index.ts';
import { absentFiles } from '../../src/mdx/absentFiles.ts';
import { unreadable } from '../../src/mdx/bytes.ts';
import { checkSetting } from '../../src/mdx/checkSetting.ts';
import { heldMessage, isHeld } from '../../src/mdx/finding.ts';
import type { Finding } from '../../src/mdx/finding.ts';
import type { Mention } from '../../src/mdx/mentions.ts';
import { checkInPool } from '../../src/mdx/pool.ts';
import { OfficeError } from './errors.ts';
import { blobId } from './git/objects.ts';
import type { Files } from './git/trees.ts';
import type { Place } from './places.ts';

/** What is known about one text of one place. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly mentions: readonly Mention[];
}

/** A text that has to be checked before the turn of its save comes; {@link Checks.run} does it. */
export class Unchecked extends Error {
  readonly place: Place;
  readonly text: string;

  constructor(place: Place, text: string) {
    super('Текст ещё не проверен.');
    this.name = 'Unchecked';
    this.place = place;
    this.text = text;
  }
}

export interface Checks {
  /** Checks a text, in a child process when it is an entry: some texts kill their reader. */
  run(place: Place, text: string): Promise<Checked>;
  /** The result of an earlier {@link run}; throws {@link Unchecked} when there is none. */
  known(place: Place, text: string): Checked;
}

/** @param isolated false for tests that trust their texts */
export function createChecks(isolated = true): Checks {
  const results = new Map<string, Checked>();
  const key = (place: Place, text: string): string => `${place.file} ${blobId(Buffer.from(text))}`;
  return {
    async run(place, text) {
      const known = results.get(key(place, text));
      if (known) return known;
      const checked =
        place.kind === 'setting'
          ? checkSetting(settings[place.slug].fields, place.file, text)
          : await entry(place, text);
      results.set(key(place, text), checked);
      for (const oldest of results.keys()) {
        if (results.size <= 200) break;
        results.delete(oldest);
      }
      return checked;
    },
    known(place, text) {
      const known = results.get(key(place, text));
      if (!known) throw new Unchecked(place, text);
      return known;
    },
  };

  async function entry(place: Place & { kind: 'entry' }, source: string): Promise<Checked> {
    const { collection, slug, file } = place;
    const request = { collection, slug, file, source };
    if (!isolated) {
      // The compiler takes half a second to load; the child has its own.
      const { answer } = await import('../../src/mdx/answer.ts');
      return answer(request);
    }
    const [checked] = await checkInPool([request]);
    return checked ?? { findings: [], mentions: [] };
  }
}

/** What holds for drafts too: it is text, of a sensible size, with no characters that nobody can see. */
export function refuseBadText(place: Place, text: string): void {
  const findings = unreadable(place.file, text);
  if (findings.length > 0) throw held('Сохранить нельзя', findings);
}

/** Pictures and files that a text names and that do not lie beside it. */
export function missingFiles(place: Place, checked: Checked, files: Files): Finding[] {
  if (place.kind === 'setting') return [];
  return absentFiles(place.file, checked.mentions, (name) => files.has(`${place.folder}/${name}`));
}

/** @throws OfficeError (422) when the findings hold the entry back */
export function refuseHeld(what: string, findings: readonly Finding[]): void {
  if (isHeld(findings)) throw held(what, findings);
}

function held(what: string, findings: readonly Finding[]): OfficeError {
  return new OfficeError(422, 'held', heldMessage(what, findings), { findings });
}
