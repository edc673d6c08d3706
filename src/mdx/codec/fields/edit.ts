/** Front matter (and files of settings): edited in place, so that order, comments and quotes stay. */
import { isAlias, isMap, isScalar, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { Field, Fields } from '../../../fields/fields.ts';
import { applySplices } from './lines.ts';
import { editMap } from './map.ts';
import { renderMap } from './render.ts';
import { fieldIn, isMapValue, sameValue, stored, wanted } from './values.ts';
import type { Data } from './values.ts';

export interface EditedYaml {
  readonly text: string;
  /** Why nothing was written, in Russian. */
  readonly refused?: string;
}

/** Reads YAML (core schema, so that dates stay strings). What cannot be read is left out. */
export function readYaml(source: string): Data {
  try {
    const data: unknown = parse(source).toJS({ maxAliasCount: 100 });
    return isMapValue(data) ? data : {};
  } catch {
    return {};
  }
}

/** The YAML source with the values of `data`; keys that `data` does not have stay. */
export function editYaml(source: string, data: Data, fields: Fields): EditedYaml {
  const before = readYaml(source);
  const changed = Object.keys(data).some(
    (key) =>
      !sameValue(
        stored(before[key], fieldIn(fields, key)),
        wanted(data[key], fieldIn(fields, key), Object.hasOwn(before, key)),
      ) &&
      !sameValue(
        stored(before[key], fieldIn(fields, key)),
        stored(data[key], fieldIn(fields, key)),
      ),
  );
  if (!changed) return { text: source };
  const document = parse(source);
  if (!isPlain(document))
    return {
      text: source,
      refused:
        'Поля записи в файле записаны с ошибкой или особыми знаками YAML, поэтому правка полей не сохранена. Верните прежнюю версию из истории или позовите администратора.',
    };
  const expected = after(before, data, fields);
  for (const attempt of [inPlace, throughDocument]) {
    const text = attempt(source, document, before, data, fields);
    if (text !== undefined && holds(text, expected)) return { text };
  }
  return { text: renderMap(expected, fields, '') };
}

/** New YAML: the filled-in values in the order of the fields. */
export function newYaml(data: Data, fields: Fields): string {
  const values = after({}, data, fields);
  return Object.keys(values).length === 0 ? '' : renderMap(values, fields, '');
}

function parse(source: string): Document.Parsed {
  return parseDocument(source, {
    version: '1.2',
    schema: 'core',
    merge: false,
    logLevel: 'silent',
  });
}

/** Whether a document is a map without errors, anchors and tags, or empty. */
function isPlain(document: Document.Parsed): boolean {
  if (document.errors.length > 0) return false;
  if (!isMap(document.contents) && !isEmptyScalar(document)) return false;
  let plain = true;
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) plain = false;
    },
  });
  return plain;
}

/** The reader gives null or an empty value for an empty source, whatever its types say. */
const isEmptyScalar = ({ contents }: { readonly contents: unknown }): boolean =>
  contents === null || (isScalar(contents) && contents.value === null);

/** What the file must hold after an edit. */
function after(before: Data, data: Data, fields: Fields): Data {
  const names = new Set([...Object.keys(before), ...Object.keys(data)]);
  const entries: [string, unknown][] = [];
  for (const key of names) {
    const field = fieldIn(fields, key);
    const present = Object.hasOwn(before, key);
    const unchanged = sameValue(stored(before[key], field), stored(data[key], field));
    const value =
      !Object.hasOwn(data, key) || (present && unchanged)
        ? before[key]
        : merged(before[key], data[key], field, present);
    if (value !== undefined) entries.push([key, value]);
  }
  return Object.fromEntries(entries);
}

/** Groups keep what the form does not mention, and lose what it gives as empty. */
function merged(
  before: unknown,
  given: unknown,
  field: Field | undefined,
  present: boolean,
): unknown {
  const value = wanted(given, field, present);
  return isMapValue(before) && isMapValue(value) && isMapValue(given)
    ? after(before, given, field?.fields ?? {})
    : value;
}

function holds(text: string, expected: Data): boolean {
  const document = parse(text);
  return (
    document.errors.length === 0 &&
    sameValue(stored(readYaml(text), undefined) ?? {}, stored(expected, undefined) ?? {})
  );
}

function inPlace(
  source: string,
  document: Document.Parsed,
  before: Data,
  data: Data,
  fields: Fields,
): string | undefined {
  if (!isMap(document.contents)) return source.trim() === '' ? newYaml(data, fields) : undefined;
  const place = {
    source,
    map: document.contents,
    value: before,
    limit: source.length,
    fields,
    partial: true,
  };
  const splices = editMap(place, data);
  return splices && applySplices(source, splices);
}

function throughDocument(
  source: string,
  _document: Document.Parsed,
  before: Data,
  data: Data,
  fields: Fields,
): string | undefined {
  const document = parse(source);
  if (!isMap(document.contents)) return undefined;
  const expected = after(before, data, fields);
  for (const key of new Set([...Object.keys(before), ...Object.keys(expected)])) {
    if (sameValue(before[key], expected[key])) continue;
    if (expected[key] === undefined) document.delete(key);
    else document.set(key, expected[key]);
  }
  return document.toString({ lineWidth: 0 });
}
