/** Front matter: the fields above the text of an entry, between two lines `---`. */
import type { z } from 'zod';
import { strictObject } from '../fields/fields.ts';
import type { Field, Fields } from '../fields/fields.ts';
import { isDate } from '../fields/dates.ts';
import type { Reporter } from './places.ts';
import { parseYaml } from './yaml.ts';
import type { ParsedYaml } from './yaml.ts';

/** An entry cut in two; offsets refer to the whole text. */
export interface SplitEntry {
  readonly yaml: string;
  readonly yamlStart: number;
  readonly body: string;
  readonly bodyStart: number;
}

/** Cuts an entry (LF line ends) at its front matter; nothing when it does not begin with `---` or that never ends. */
export function splitFrontMatter(text: string): SplitEntry | undefined {
  const match = /^---[ \t]*\n([\s\S]*?)(?:^)---[ \t]*(?:\n|$)/mu.exec(text);
  if (match?.index !== 0) return undefined;
  const yaml = match[1] ?? '';
  const yamlStart = match[0].indexOf('\n') + 1;
  return { yaml, yamlStart, body: text.slice(match[0].length), bodyStart: match[0].length };
}

/** Validated values and where they stand. */
export interface CheckedValues {
  readonly data: Record<string, unknown>;
  readonly rangeOf: ParsedYaml['rangeOf'];
}

/** Parses and validates front matter (or a file of settings); returns nothing when any field is wrong. */
export function checkFrontMatter(
  { yaml, yamlStart }: Pick<SplitEntry, 'yaml' | 'yamlStart'>,
  fields: Fields,
  report: Reporter,
  where = 'Запись',
): CheckedValues | undefined {
  const parsed = parseYaml(yaml, yamlStart, report);
  const data = parsed && checkValues(parsed, fields, where, report);
  return data && { data, rangeOf: parsed.rangeOf };
}

/** Holds parsed YAML against described fields and reports every mismatch where it stands. */
function checkValues(
  parsed: ParsedYaml,
  fields: Fields,
  where: string,
  report: Reporter,
): Record<string, unknown> | undefined {
  const result = strictObject(fields, where).safeParse(parsed.data ?? {});
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(issue, parsed, fields, report);
  return undefined;
}

function reportIssue(
  issue: z.core.$ZodIssue,
  parsed: ParsedYaml,
  fields: Fields,
  report: Reporter,
): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const [start, end] = parsed.rangeOfKey(issue.path, key);
      report.at(start, end, { code: 'unknown-field', message: issue.message });
    }
    return;
  }
  const value = valueAt(parsed.data, issue.path);
  const described = fieldAt(fields, issue.path);
  const [start, end] = parsed.rangeOf(issue.path);
  const correction = correctedDate(value, described);
  report.at(start, isAbsent(value) ? undefined : end, {
    code: codeOf(issue, value, described),
    message: issue.message,
    field: issue.path.filter((key) => typeof key !== 'symbol'),
    ...(correction === undefined ? {} : { correction }),
  });
}

function codeOf(issue: z.core.$ZodIssue, value: unknown, described: Field | undefined): string {
  if (isAbsent(value)) return 'missing-field';
  if (issue.code === 'too_big') return 'too-long';
  if (described?.kind === 'date') return 'wrong-date';
  if (described?.kind === 'moment') return 'wrong-moment';
  if (described?.kind === 'address') return 'wrong-address';
  if (described?.kind === 'picture' || described?.kind === 'file') return 'wrong-path';
  if (described?.kind === 'reference' || described?.kind === 'references') return 'wrong-reference';
  return 'wrong-value';
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === '';

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}

/** The field that describes the value at a path such as `attachments.0.src`. */
function fieldAt(fields: Fields, path: readonly PropertyKey[]): Field | undefined {
  const [name, ...rest] = path;
  let described = typeof name === 'string' ? fields[name] : undefined;
  for (const key of rest) {
    if (typeof key === 'number') described = described?.item ?? described;
    else described = described?.fields?.[String(key)];
  }
  return described;
}

/** `5.3.2026` → `2026-03-05`, when a date is wanted and that day exists. */
function correctedDate(value: unknown, described: Field | undefined): string | undefined {
  if (described?.kind !== 'date' && described?.kind !== 'moment') return undefined;
  const match = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/u.exec(String(value).trim());
  if (!match) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(iso) ? iso : undefined;
}
