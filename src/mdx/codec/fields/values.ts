/** Values of a form and of a file on one footing. */
import type { Field, Fields } from '../../../fields/fields.ts';

/** Plain data as YAML has it. */
export type Data = Readonly<Record<string, unknown>>;

/** Whether a value is a map. */
export function isMapValue(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A value as it would be stored; nothing when it is not filled in. Forms give `""`, null, `[]` and groups of these
 * for cleared fields, and digits for numbers.
 */
export function stored(value: unknown, field: Field | undefined): unknown {
  if (value === '' || value === null || value === undefined) return undefined;
  if (field?.kind === 'number' && typeof value === 'string' && /^-?\d{1,15}$/u.test(value.trim()))
    return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) {
    const items = value
      .map((item) => stored(item, field?.item))
      .filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (!isMapValue(value)) return value;
  const entries = Object.entries(value)
    .map(([key, item]) => [key, stored(item, fieldIn(field?.fields, key))] as const)
    .filter(([, item]) => item !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** A field by name; never one that every object has. */
export function fieldIn(fields: Fields | undefined, key: string): Field | undefined {
  return fields && Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** Whether two stored values are the same; the order of keys does not count. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  if (!isMapValue(a) || !isMapValue(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]))
  );
}

/** What a key holds after an edit; the field's preset is not written where nothing stood. */
export function wanted(value: unknown, field: Field | undefined, present: boolean): unknown {
  const result = stored(value, field);
  const isPreset = field?.default !== undefined && sameValue(result, field.default);
  return isPreset && (!present || field.kind === 'toggle') ? undefined : result;
}
