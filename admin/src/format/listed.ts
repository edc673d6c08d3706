/**
 * Entries of a list come without their texts: thousands of them would take seconds to send and to read. Decap wants
 * each as a file, so the fields travel through it as JSON behind a mark that no stored file can begin with.
 */
import { readYaml } from '../../../src/mdx/codec/index.ts';
import { splitFrontMatter } from '../../../src/mdx/frontMatter.ts';

type FieldValues = Readonly<Record<string, unknown>>;

const mark = '\u0000';

/** Fields as the text of a file. */
export function listed(fields: FieldValues): string {
  return mark + JSON.stringify(fields);
}

/** The fields in a text that {@link listed} has made; nothing for a stored file. */
export function listedFields(text: string): FieldValues | undefined {
  return text.startsWith(mark) ? (JSON.parse(text.slice(mark.length)) as FieldValues) : undefined;
}

/** The fields of an entry, whichever way it has come. */
export function fieldValues(text: string): FieldValues {
  return listedFields(text) ?? readYaml(splitFrontMatter(text)?.yaml ?? '');
}
