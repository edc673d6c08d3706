/** Fields made of other fields. */
import { z } from 'zod';
import {
  field,
  presetField,
  type About,
  type Field,
  type Fields,
  type Value,
  type ValuesOf,
} from './field.ts';

/** A list of values; empty when not filled in. At most 100 unless `max` says otherwise. */
export function list<T>(
  rules: About & { readonly of: Field<T>; readonly max?: number },
): Field<T[]> {
  const { label, of, max = 100 } = rules;
  const schema = z
    .array(of.schema, { error: `Поле «${label}»: нужен список.` })
    .max(max, { error: `В поле «${label}» больше ${max} строк.` });
  return presetField('list', rules, schema, { item: of, max, default: [] });
}

/** Values that belong together. An unknown key is an error. */
export function group<const R extends About & { readonly fields: Fields }>(
  rules: R,
): Field<Value<R, ValuesOf<R['fields']>>> {
  const schema = strictObject<R['fields']>(rules.fields, `Поле «${rules.label}»`);
  return field('group', rules, schema, { fields: rules.fields });
}

/**
 * The strict Zod object of some fields: every unknown key is named, with the keys that are known.
 * @param where how a message names the place, e.g. «Поле „Период“» or «Запись»
 */
export function strictObject<F extends Fields>(
  fields: F,
  where = 'Запись',
): z.ZodType<ValuesOf<F>> {
  const shape = Object.fromEntries(
    Object.entries(fields).map(([name, described]) => [name, described.schema]),
  );
  const known = Object.keys(fields).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${where}: неизвестное поле ${issue.keys.map((key: string) => `«${key}»`).join(', ')}. Можно: ${known}.`
        : `${where}: нужны пары «поле: значение».`,
  }) as unknown as z.ZodType<ValuesOf<F>>;
}
