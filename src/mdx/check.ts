/** The check of one entry: bytes aside, everything that can be said about it without looking at others. */
import type { Root } from 'mdast';
import type { Block } from '../blocks/block.ts';
import type { Collection } from '../collections/collection.ts';
import { checkCharacters, maxEntryBytes, normalizeText } from './bytes.ts';
import { checkConsent } from './consent/check.ts';
import { byPlace, isHeld } from './finding.ts';
import type { Finding } from './finding.ts';
import { checkFrontMatter, splitFrontMatter } from './frontMatter.ts';
import type { SplitEntry } from './frontMatter.ts';
import { fieldMentions, textMentions } from './mentions.ts';
import type { Mention } from './mentions.ts';
import { parseBody, tooDeepAt } from './parse.ts';
import { checkPeriod } from './period.ts';
import { checkPersonalData } from './personalData.ts';
import { reporter } from './places.ts';
import type { Reporter } from './places.ts';
import { applyRepairs, findRepairs, originalOffset } from './repair.ts';
import { checkTree } from './tree.ts';
import type { Positioned } from './tree.ts';

/** An entry as it is stored, with what it is held against. */
export interface EntryInput {
  readonly collection: Collection;
  readonly slug: string;
  /** Path from the root of content, for findings. */
  readonly file: string;
  /** The file decoded as UTF-8 (see {@link import('./bytes.ts').decodeBytes}). */
  readonly source: string;
  readonly blocks: readonly Block[];
}

export interface EntryResult {
  readonly findings: Finding[];
  /** The fields, validated and with defaults; absent when any is wrong. */
  readonly data?: Record<string, unknown>;
  /** The whole file as it may be published, when it differs from the source and nothing else holds the entry back. */
  readonly repaired?: string;
  /** The text below the fields; absent when it cannot be read. */
  readonly tree?: Root;
  /** What the entry refers to, for the checks across entries. */
  readonly mentions: readonly Mention[];
}

/** Checks an entry. Pure: the same in the build, in the gate and in the editor's browser. */
export function checkEntry({ collection, file, source, blocks }: EntryInput): EntryResult {
  const findings = checkCharacters(source, file);
  if (source.length > maxEntryBytes) return { findings, mentions: [] };
  const text = normalizeText(source);
  const report = reporter(file, text);
  const split = splitFrontMatter(text);
  if (!split) {
    if (text.trim() !== '')
      report.at(0, undefined, {
        code: 'no-front-matter',
        message:
          'Запись начинается со строки ---, за ней поля, за ними снова строка ---. Здесь такого начала нет.',
      });
    return { findings: [...findings, ...report.findings], mentions: [] };
  }
  const values = checkFrontMatter(split, collection.fields, report);
  if (values) checkPeriod(collection.fields, values, report);
  const { body, tree, rangeOf } = checkBody(split, collection, blocks, report);
  if (tree && values?.data['nineParts'] === true) checkConsent(tree, split.bodyStart, report);
  const personal = reporter(file, text);
  checkPersonalData(text, tree, split.bodyStart, rangeOf, personal);
  report.findings.push(
    ...(values?.data['notPersonalData'] ? personal.findings.map(overridden) : personal.findings),
  );
  const all = [...findings, ...report.findings].sort(byPlace);
  const repaired = text.slice(0, split.bodyStart) + body;
  return {
    findings: all,
    ...(values ? { data: values.data } : {}),
    ...(repaired !== source && !isHeld(all) ? { repaired } : {}),
    ...(tree ? { tree } : {}),
    mentions: [
      ...(values
        ? fieldMentions(collection.fields, values.data, (path) =>
            report.spot(...values.rangeOf(path)),
          )
        : []),
      ...(tree ? textMentions(tree, blocks, (node) => report.spot(...rangeOf(node))) : []),
    ],
  };
}

/** An editor has explained in the entry why it is a false alarm: the finding stays to be seen, and stops nothing. */
function overridden(finding: Finding): Finding {
  return { ...finding, level: 'warning' };
}

interface CheckedBody {
  readonly body: string;
  readonly tree?: Root;
  /** Offsets in the whole file, as it was before repair, of a node of the tree. */
  readonly rangeOf: (node: Positioned) => [number, number | undefined];
}

/** Repairs, parses and checks the text below the fields; reports in places of the text as it was. */
function checkBody(
  split: SplitEntry,
  collection: Collection,
  blocks: readonly Block[],
  report: Reporter,
): CheckedBody {
  const byName = new Map(blocks.map((block) => [block.name, block]));
  if (!collection.body && split.body.trim() !== '')
    report.at(split.bodyStart, undefined, {
      code: 'body-not-allowed',
      message: 'В записях этого раздела текста под полями не бывает. Удалите его.',
    });
  const deep = tooDeepAt(split.body);
  if (deep !== undefined) {
    report.at(split.bodyStart + deep, undefined, {
      code: 'too-deep',
      message: 'Вложенность глубже 40 уровней. Упростите текст.',
    });
    return { body: split.body, rangeOf: () => [split.bodyStart, undefined] };
  }
  const repairs = findRepairs(split.body, (name) => byName.has(name));
  for (const { start, end, code, message, replacement, held } of repairs) {
    report.at(split.bodyStart + start, held ? undefined : split.bodyStart + end, {
      code,
      message,
      ...(held
        ? {}
        : {
            correction:
              code === 'import-export'
                ? `${replacement}${split.body.slice(end, end + 5)}`
                : replacement,
            repairable: true,
          }),
    });
  }
  const body = applyRepairs(split.body, repairs);
  const original = originalOffset(repairs);
  const rangeOf = ({ position }: Positioned): [number, number | undefined] => [
    split.bodyStart + original(position?.start.offset ?? 0),
    position?.end.offset === undefined
      ? undefined
      : split.bodyStart + original(position.end.offset),
  ];
  const parsed = parseBody(body);
  if ('problem' in parsed) {
    report.at(split.bodyStart + original(parsed.problem.offset), undefined, {
      code: 'mdx-syntax',
      message: parsed.problem.message,
    });
    return { body, rangeOf };
  }
  checkTree(parsed.tree, {
    blocks: byName,
    allowed: new Set(collection.blocks ?? []),
    report: (node, remark) => {
      report.at(...rangeOf(node), remark);
    },
  });
  return { body, tree: parsed.tree, rangeOf };
}
