/** Form data as it is stored: without what Decap adds and without what says nothing. */
import type { Field, Fields } from '../../../src/fields/fields.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * The values to store, in the order of the fields.
 *
 * 1. Keys that are no fields (the slug, labels for lists, the source) are left out.
 * 2. Empty text, empty lists and groups with nothing in them are absent.
 * 3. A preset value stays absent unless the file said it before.
 * 4. Pictures and files begin with `./`.
 */
export function cleaned(
  fields: Fields,
  values: Values,
  before: Values = {},
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = stored(field, values[name], before[name]);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function stored(field: Field, value: unknown, before: unknown): unknown {
  if (value === '' || value === null || value === undefined) return undefined;
  if (field.default !== undefined && value === field.default && before === undefined)
    return undefined;
  if (Array.isArray(value)) return storedList(field, value, before);
  if (field.kind === 'group' && isValues(value)) {
    const parts = cleaned(field.fields ?? {}, value, isValues(before) ? before : {});
    return saysNothing(field, parts) ? undefined : parts;
  }
  if ((field.kind === 'picture' || field.kind === 'file') && typeof value === 'string')
    return value.includes('/') ? value : `./${value}`;
  return value;
}

function storedList(field: Field, value: readonly unknown[], before: unknown): unknown {
  const earlier: readonly unknown[] = Array.isArray(before) ? before : [];
  const { item } = field;
  const items = item
    ? value
        .map((one, index) => stored(item, one, earlier[index]))
        .filter((one) => one !== undefined)
    : value.filter((one) => one !== '' && one !== null);
  // An empty list that was written down stays: nobody has changed it.
  return items.length === 0 && earlier.length === 0 && !Array.isArray(before) ? undefined : items;
}

/** A group that stays optional and holds only switches that are off. */
function saysNothing(field: Field, parts: Values): boolean {
  return !field.required && Object.values(parts).every((value) => value === false);
}

export function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
