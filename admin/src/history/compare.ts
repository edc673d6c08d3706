/** What changed from one version of an entry to the next. Pure. */
import type { Fields } from '../../../src/fields/fields.ts';
import { readYaml } from '../../../src/mdx/codec/index.ts';
import { commonPairs, gapsBetween } from '../../../src/mdx/codec/body/diff.ts';
import { splitFrontMatter } from '../../../src/mdx/frontMatter.ts';
import { textInWords, valueInWords } from './inWords.ts';
import { wordChanges } from './words.ts';
import type { Piece } from './words.ts';

/** One version: its text and the files beside it by their contents' names. */
export interface Snapshot {
  readonly text: string;
  readonly files: ReadonlyMap<string, string>;
}

export interface Change {
  /** The label of a field, «Текст», «Файлы». */
  readonly where: string;
  readonly pieces: readonly Piece[];
}

/** @param isSetting whether the texts are files of settings: fields and nothing below */
export function compare(
  fields: Fields,
  before: Snapshot,
  after: Snapshot,
  isSetting = false,
): Change[] {
  const parts = (text: string) =>
    isSetting ? { data: readYaml(text), paragraphs: [] } : partsOf(text);
  const [a, b] = [parts(before.text), parts(after.text)];
  return [
    ...Object.entries(fields).flatMap(([name, field]) => {
      const [was, is] = [valueInWords(field, a.data[name]), valueInWords(field, b.data[name])];
      return was === is ? [] : [{ where: field.label, pieces: wordChanges(was, is) }];
    }),
    ...textChanges(a.paragraphs, b.paragraphs),
    ...fileChanges(before.files, after.files),
  ];
}

function partsOf(text: string): { data: Record<string, unknown>; paragraphs: string[] } {
  const split = splitFrontMatter(text);
  const paragraphs = (split?.body ?? text)
    .split(/\n{2,}/u)
    .map(textInWords)
    .filter(Boolean);
  return { data: readYaml(split?.yaml ?? ''), paragraphs };
}

function textChanges(a: readonly string[], b: readonly string[]): Change[] {
  const where = 'Текст';
  return gapsBetween(commonPairs(a, b), a.length, b.length).flatMap((gap): Change[] => {
    const [removed, added] = [a.slice(...gap.a), b.slice(...gap.b)];
    if (removed.length === added.length)
      return removed.map((was, index) => ({
        where,
        pieces: wordChanges(was, added[index] ?? ''),
      }));
    return [
      ...removed.map((text) => ({ where, pieces: [{ kind: 'removed', text } as const] })),
      ...added.map((text) => ({ where, pieces: [{ kind: 'added', text } as const] })),
    ];
  });
}

function fileChanges(a: Snapshot['files'], b: Snapshot['files']): Change[] {
  const pieces: Piece[] = [
    ...[...a.keys()]
      .filter((name) => !b.has(name))
      .map((name) => ({ kind: 'removed', text: name }) as const),
    ...[...b]
      .filter(([name, id]) => a.get(name) !== id)
      .map(([name]) => ({ kind: 'added', text: name }) as const),
  ];
  return pieces.map((piece) => ({ where: 'Файлы', pieces: [piece] }));
}
