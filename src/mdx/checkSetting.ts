/** The check of a file of settings: YAML without a text below. */
import type { Fields } from '../fields/fields.ts';
import { checkCharacters, normalizeText } from './bytes.ts';
import type { Finding } from './finding.ts';
import { checkFrontMatter } from './frontMatter.ts';
import { fieldMentions } from './mentions.ts';
import type { Mention } from './mentions.ts';
import { reporter } from './places.ts';

/** @param file path from the root of content, for findings */
export function checkSetting(
  fields: Fields,
  file: string,
  source: string,
): {
  readonly findings: readonly Finding[];
  readonly mentions: readonly Mention[];
  /** Absent when a field is wrong. */
  readonly data?: Readonly<Record<string, unknown>>;
} {
  const text = normalizeText(source);
  const report = reporter(file, text);
  const values = checkFrontMatter({ yaml: text, yamlStart: 0 }, fields, report, 'Настройки');
  return {
    findings: [...checkCharacters(source, file), ...report.findings],
    ...(values ? { data: values.data } : {}),
    mentions: values
      ? fieldMentions(fields, values.data, (at) => report.spot(...values.rangeOf(at)))
      : [],
  };
}
