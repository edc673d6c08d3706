/** Strict YAML: the small, safe part of YAML 1.2 (core schema) that front matter and settings are written in. */
import { LineCounter, isAlias, isCollection, isMap, isScalar, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Reporter } from './places.ts';
import { explainYamlError } from './yamlErrors.ts';

/**
 * Limits of one document. Length counts characters, not bytes: Cyrillic takes two bytes a letter.
 * Depth counts nested maps and lists: the menu's footer has five (map, list, map, list, map), entries have four.
 */
export const yamlLimits = { characters: 16 * 1024, keys: 64, depth: 5 } as const;

/** Keys that mean something to Astro or to JavaScript and so never belong to an editor. */
const forbiddenKeys = new Set([
  'layout',
  'url',
  'file',
  'headings',
  'components',
  '__proto__',
  'constructor',
  'prototype',
  'default',
  'frontmatter',
]);

/** A parsed document: plain data, and where in the file each value stands. */
export interface ParsedYaml {
  readonly data: unknown;
  /** Offsets in the file of the value at a path, or of its nearest ancestor that exists. */
  readonly rangeOf: (path: readonly PropertyKey[]) => readonly [number, number];
  /** Offsets in the file of a key of the map at a path. */
  readonly rangeOfKey: (path: readonly PropertyKey[], key: string) => readonly [number, number];
}

/**
 * Parses strict YAML and reports what is not allowed.
 * @param base offset of the YAML in the file that `report` speaks of.
 * @returns nothing when the YAML cannot be read.
 */
export function parseYaml(source: string, base: number, report: Reporter): ParsedYaml | undefined {
  if (source.length > yamlLimits.characters) {
    report.at(base, base, {
      code: 'yaml-too-long',
      message: 'Поля записи длиннее 16 тысяч знаков. Перенесите длинный текст ниже полей.',
    });
    return undefined;
  }
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    merge: false,
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    lineCounter: new LineCounter(),
    logLevel: 'silent',
  });
  const before = report.findings.length;
  for (const error of document.errors.slice(0, 3)) explainYamlError(error, source, base, report);
  if (document.errors.length > 0) return undefined;
  checkNodes(document, base, report);
  if (report.findings.slice(before).some((finding) => finding.level === 'error')) return undefined;
  return { data: document.toJS({ maxAliasCount: 0 }), ...ranges(document, base) };
}

function checkNodes(document: Document, base: number, report: Reporter): void {
  const at = (node: Node, code: string, message: string): void => {
    report.at(base + (node.range?.[0] ?? 0), base + (node.range?.[1] ?? 0), { code, message });
  };
  if (document.contents !== null && !isMap(document.contents))
    report.at(base, undefined, {
      code: 'yaml-not-map',
      message: 'Поля записи пишут строками «поле: значение».',
    });
  visit(document, {
    Node(_, node, path) {
      if (isAlias(node) || node.anchor !== undefined)
        at(
          node,
          'yaml-anchor',
          'Знаки & и * в начале значения — ссылки YAML, они запрещены. Возьмите значение в кавычки.',
        );
      if (!isAlias(node) && node.tag !== undefined)
        at(
          node,
          'yaml-tag',
          'Восклицательный знак в начале значения — метка YAML, она запрещена. Возьмите значение в кавычки.',
        );
      if (isCollection(node) && path.filter(isCollection).length >= yamlLimits.depth)
        at(
          node,
          'yaml-too-deep',
          `Значения вложены глубже ${yamlLimits.depth} уровней. Упростите.`,
        );
      if (isCollection(node) && isMap(node) && node.items.length > yamlLimits.keys)
        at(
          node,
          'yaml-too-many-keys',
          `Больше ${yamlLimits.keys} полей подряд. Лишние поля удалите.`,
        );
    },
    Pair(_, pair) {
      if (!isScalar(pair.key)) return;
      const key = String(pair.key.value);
      if (key === '<<')
        at(pair.key, 'yaml-merge', 'Ключ «<<» (слияние YAML) запрещён. Напишите поля полностью.');
      else if (forbiddenKeys.has(key))
        at(
          pair.key,
          'forbidden-field',
          `Поле «${key}» запрещено: оно меняет работу сайта. Удалите строку.`,
        );
    },
  });
  warnOfComments(document, base, report);
}

/** `title: Урок # 1` silently ends at the hash: the likeliest reason of a comment is that nobody meant one. */
function warnOfComments(document: Document, base: number, report: Reporter): void {
  visit(document, {
    Scalar(_, node) {
      if (node.comment === undefined || node.comment === null || node.range?.[1] === undefined)
        return;
      report.at(base + node.range[0], undefined, {
        code: 'yaml-comment',
        level: 'warning',
        message:
          'Всё после знака # пропадает: это примечание YAML. Если знак нужен, возьмите значение в кавычки; номер пишут знаком №.',
      });
    },
  });
}

function ranges(document: Document, base: number): Pick<ParsedYaml, 'rangeOf' | 'rangeOfKey'> {
  const offsets = (node: unknown): readonly [number, number] | undefined => {
    const range = (node as Node | null | undefined)?.range;
    return range ? [base + range[0], base + range[1]] : undefined;
  };
  const rangeOf = (path: readonly PropertyKey[]): readonly [number, number] => {
    for (let length = path.length; length > 0; length -= 1) {
      const found = offsets(document.getIn(path.slice(0, length), true));
      if (found) return found;
    }
    return [base, base];
  };
  const rangeOfKey = (path: readonly PropertyKey[], key: string): readonly [number, number] => {
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    return offsets(pair?.key) ?? rangeOf(path);
  };
  return { rangeOf, rangeOfKey };
}
