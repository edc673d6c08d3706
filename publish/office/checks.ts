/** The check of content on its way in: bytes always, everything else before review and publication. */
import { settings } from '../../src/collections/index.ts';
import { checkCharacters, decodeBytes, normalizeText } from '../../src/mdx/bytes.ts';
import { isHeld } from '../../src/mdx/finding.ts';
import type { Finding } from '../../src/mdx/finding.ts';
import { checkFrontMatter } from '../../src/mdx/frontMatter.ts';
import { fieldMentions } from '../../src/mdx/mentions.ts';
import type { Mention } from '../../src/mdx/mentions.ts';
import { reporter } from '../../src/mdx/places.ts';
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
        place.kind === 'setting' ? checkSetting(place, text) : await entry(place, text);
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

function checkSetting(place: Place & { kind: 'setting' }, source: string): Checked {
  const text = normalizeText(source);
  const report = reporter(place.file, text);
  const { fields } = settings[place.slug];
  const values = checkFrontMatter({ yaml: text, yamlStart: 0 }, fields, report, 'Настройки');
  return {
    findings: [...checkCharacters(source, place.file), ...report.findings],
    mentions: values
      ? fieldMentions(fields, values.data, (at) => report.spot(...values.rangeOf(at)))
      : [],
  };
}

/** What holds for drafts too: it is text, of a sensible size, with no characters that nobody can see. */
export function refuseBadText(place: Place, text: string): void {
  const isUnicode = Buffer.from(text).toString() === text;
  const findings = isUnicode
    ? [
        ...decodeBytes(Buffer.from(text), place.file).findings,
        ...checkCharacters(text, place.file),
      ].filter(({ level }) => level === 'error')
    : [notUnicode(place.file)];
  if (findings.length > 0) throw held('Сохранить нельзя', findings);
}

function notUnicode(file: string): Finding {
  const message = 'В тексте оборванный символ. Удалите и наберите это место заново.';
  return { code: 'not-utf8', level: 'error', file, line: 1, column: 1, quote: '', message };
}

/** Pictures and files that a text names and that do not lie beside it. */
export function missingFiles(place: Place, checked: Checked, files: Files): Finding[] {
  if (place.kind === 'setting') return [];
  return checked.mentions
    .filter(({ kind }) => kind === 'picture' || kind === 'file')
    .filter(({ value }) => !files.has(`${place.folder}/${value.replace(/^\.\//u, '')}`))
    .map(({ kind, value, line, column, quote }) => ({
      code: kind === 'picture' ? 'picture-missing' : 'file-missing',
      level: 'error',
      file: place.file,
      line,
      column,
      quote,
      message: `Файла ${value} рядом с записью нет. Загрузите его или уберите из текста.`,
    }));
}

/** @throws OfficeError (422) when the findings hold the entry back */
export function refuseHeld(what: string, findings: readonly Finding[]): void {
  if (isHeld(findings)) throw held(what, findings);
}

function held(what: string, findings: readonly Finding[]): OfficeError {
  const errors = findings.filter(({ level, repairable }) => level === 'error' && !repairable);
  const [first] = errors;
  const more = errors.length > 1 ? ` Всего мест: ${errors.length}.` : '';
  const place = first ? `строка ${first.line}: ${first.message}` : '';
  return new OfficeError(422, 'held', `${what}: ${place}${more}`, { findings });
}
