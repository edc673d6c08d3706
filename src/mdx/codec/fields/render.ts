/** Values as YAML of our hand: block style, quotes only where needed. */
import { Document, Scalar, isScalar } from 'yaml';
import type { Fields } from '../../../fields/fields.ts';
import { isMapValue } from './values.ts';
import type { Data } from './values.ts';

const style = { lineWidth: 0, indent: 2, singleQuote: true, flowCollectionPadding: false } as const;

/** `key: value` with a line end, every line indented. */
export function renderPair(
  key: string,
  value: unknown,
  fields: Fields | undefined,
  indent: string,
): string {
  return renderMap({ [key]: value }, fields ?? {}, indent);
}

/** A map, its keys in the order of the fields that describe them. */
export function renderMap(data: Data, fields: Fields, indent: string): string {
  const text = new Document(ordered(data, fields), { schema: 'core', version: '1.2' }).toString(
    style,
  );
  return indented(text, indent);
}

/** One item of a list: `- value` with a line end. */
export function renderItem(item: unknown, fields: Fields | undefined, indent: string): string {
  const value = isMapValue(item) ? ordered(item, fields ?? {}) : item;
  const text = new Document([value], { schema: 'core', version: '1.2' }).toString(style);
  return indented(text, indent);
}

/** A value of one line in the quotes that the old one had; nothing when it needs several lines. */
export function renderScalar(value: unknown, old: Scalar): string | undefined {
  if (typeof value === 'object') return undefined;
  if (typeof value === 'string' && value.includes('\n') && old.type !== 'QUOTE_DOUBLE')
    return undefined;
  const document = new Document(value, { schema: 'core', version: '1.2' });
  const { type } = old;
  if (
    (type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE') &&
    typeof value === 'string' &&
    isScalar(document.contents)
  )
    document.contents.type = type;
  const text = document.toString(style).replace(/\n$/u, '');
  return text.includes('\n') ? undefined : text;
}

function indented(text: string, indent: string): string {
  return indent === '' ? text : text.replace(/^(?=[^\n])/gmu, indent);
}

/** The same data with keys in the order of their description, others after; inside too. */
function ordered(data: Data, fields: Fields): Data {
  const known = Object.keys(fields).filter((name) => Object.hasOwn(data, name));
  const names = [...known, ...Object.keys(data).filter((name) => !known.includes(name))];
  return Object.fromEntries(
    names.map((name) => {
      const value = data[name];
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (isMapValue(value)) return [name, ordered(value, field?.fields ?? {})];
      if (Array.isArray(value))
        return [
          name,
          value.map((item: unknown) =>
            isMapValue(item) ? ordered(item, field?.item?.fields ?? {}) : item,
          ),
        ];
      return [name, value];
    }),
  );
}
