/** The custom formats of Decap: one per content type, because a format is told nothing but text. */
import { blocks } from '../../../src/blocks/index.ts';
import type { Collection } from '../../../src/collections/collection.ts';
import type { Fields } from '../../../src/fields/fields.ts';
import {
  createCodec,
  editYaml,
  newYaml,
  originalKey,
  readYaml,
} from '../../../src/mdx/codec/index.ts';
import type { Refusal } from '../../../src/mdx/codec/index.ts';
import { baselineOf } from './baseline.ts';
import { cleaned, isValues } from './clean.ts';
import { listedFields } from './listed.ts';
import { rememberOrigin } from './origins.ts';
import { spoken } from './spoken.ts';

export type EntryData = Readonly<Record<string, unknown>>;

/** What Decap calls. Neither may throw: both also run on local copies of unsaved work. */
export interface Format {
  fromFile(text: string): Record<string, unknown>;
  toFile(data: EntryData): string;
  /** Edits that cannot be stored without damage; their reasons keep a form from being saved. */
  refused(data: EntryData): readonly Refusal[];
}

interface Written {
  readonly text: string;
  readonly refused: readonly Refusal[];
}

/** The format of the entries of one content type. */
export function entryFormat({
  fields,
  body: hasBody,
}: Pick<Collection, 'fields' | 'body'>): Format {
  const codec = createCodec({ fields, blocks, ...(hasBody ? { body: 'body' } : {}) });
  const read = (text: string): EntryData => codec.fromFile(text);
  return format(fields, read, (data, original) => {
    const opened = original === undefined ? {} : read(original);
    const { body } = opened;
    return codec.save(
      { ...stored(fields, data, opened), ...(hasBody ? { body: data['body'] ?? '' } : {}) },
      { original, baseline: typeof body === 'string' ? baselineOf(body) : undefined },
    );
  });
}

/** The format of the settings files: which of them it is, their keys tell. */
export function settingsFormat(all: readonly Fields[]): Format {
  return format({}, readYaml, (data, original) => {
    const fields =
      all.find((one) => Object.keys(one).some((name) => Object.hasOwn(data, name))) ?? {};
    if (original === undefined)
      return { text: newYaml(stored(fields, data, {}), fields), refused: [] };
    const { text, refused } = editYaml(original, stored(fields, data, readYaml(original)), fields);
    return {
      text,
      refused: refused === undefined ? [] : [{ reason: refused, original, edited: '' }],
    };
  });
}

const stored = (fields: Fields, data: EntryData, before: EntryData): Record<string, unknown> =>
  withKeys(fields, cleaned(fields, data, before));

/** Every field has its key, in groups too, so that one that was cleared is taken out of the file. */
function withKeys(fields: Fields, values: EntryData): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { fields: parts }]) => {
      const value = values[name];
      return [name, parts && isValues(value) ? withKeys(parts, value) : value];
    }),
  );
}

function format(
  fields: Fields,
  read: (text: string) => EntryData,
  write: (data: EntryData, original: string | undefined) => Written,
): Format {
  const save = (data: EntryData): Written & { readonly original: string | undefined } => {
    const source = data[originalKey];
    const original = typeof source === 'string' ? source : undefined;
    return { ...write(data, original), original };
  };
  const preset = presets(fields);
  return {
    fromFile: (text) => {
      const fromList = listedFields(text);
      const data = fromList ?? read(text);
      return {
        ...preset,
        ...data,
        ...spoken(fields, data),
        ...(fromList ? {} : { [originalKey]: text }),
      };
    },
    toFile: (data) => {
      const { text, original } = save(data);
      if (original !== undefined) rememberOrigin(text, original);
      return text;
    },
    refused: (data) => save(data).refused,
  };
}

/** What stands in a form where the file says nothing: a switch that is on by default must be seen on. */
function presets(fields: Fields): EntryData {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { default: preset }]) =>
      preset === undefined || Array.isArray(preset) ? [] : [[name, preset] as const],
    ),
  );
}
