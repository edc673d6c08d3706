/**
 * A field: the one description of a value that an editor fills in.
 *
 * It carries what the editorial form needs (kind, Russian label, hint, limits, default) and the Zod schema that the
 * build applies. Collections (`src/collections/`) and blocks (`src/blocks/`) are made of fields, so a rule is written
 * once and serves the form, the build and the check of content.
 */
import { z } from 'zod';

/** What a form shows for a field; the discriminator of {@link Field}. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'number'
  | 'toggle'
  | 'date'
  | 'moment'
  | 'select'
  | 'selectMany'
  | 'address'
  | 'picture'
  | 'file'
  | 'reference'
  | 'references'
  | 'list'
  | 'group';

/** One choice of a `select` field: the stored value and what people read. */
export interface Option<V extends string = string> {
  readonly value: V;
  readonly label: string;
}

/** A described value. `T` is the type after validation; a field that may stay empty has `undefined` in it. */
export interface Field<T = unknown> {
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  readonly default?: unknown;
  /** Greatest length of text (characters) or of a list (items), greatest number. */
  readonly max?: number;
  /** Least number. */
  readonly min?: number;
  readonly options?: readonly Option[];
  /** The collection a reference points to. */
  readonly collection?: string;
  /** What a list consists of. */
  readonly item?: Field;
  /** The parts of a group. */
  readonly fields?: Fields;
  readonly schema: z.ZodType<T>;
}

/** Named fields of a collection, a group or a block. */
export type Fields = Readonly<Record<string, Field>>;

/** The type of the values that {@link Fields} describe. */
export type ValuesOf<F extends Fields> = {
  [K in keyof F]: F[K] extends Field<infer T> ? T : never;
};

/** What every field may say about itself. */
export interface About {
  readonly label: string;
  readonly hint?: string;
  /** Whether an entry without it is wrong; false when not said. */
  readonly required?: boolean;
}

/** `T`, or `T | undefined` where the field may stay empty. */
export type Value<R, T> = R extends { readonly required: true } | { readonly default: string }
  ? T
  : T | undefined;

type Extra = Partial<Omit<Field, 'schema' | 'kind' | 'label' | 'hint' | 'required'>>;

/** An empty string, null and a missing key all mean «not filled in»: forms save cleared fields as `""`. */
const absent = (value: unknown): unknown => (value === '' || value === null ? undefined : value);

/** Joins the form's part and the schema's part of a field, and sees to required, absent and preset values. */
export function field<R extends About, T>(
  kind: FieldKind,
  about: R,
  schema: z.ZodType<T>,
  extra: Extra = {},
): Field<Value<R, T>> {
  const { label, hint, required = false } = about;
  return {
    kind,
    label,
    ...(hint === undefined ? {} : { hint }),
    required,
    ...extra,
    schema: z.preprocess(absent, whenAbsent(about, schema, extra.default)) as z.ZodType<
      Value<R, T>
    >,
  };
}

/** A field that always has a value: what is not filled in is the preset. */
export function presetField<T>(
  kind: FieldKind,
  about: About,
  schema: z.ZodType<T>,
  extra: Extra & { readonly default: T },
): Field<T> {
  return field(kind, { ...about, required: false }, schema, extra) as Field<T>;
}

function whenAbsent(
  { label, required = false }: About,
  schema: z.ZodType,
  preset: unknown,
): z.ZodType {
  if (preset !== undefined) return schema.default(preset);
  if (!required) return schema.optional();
  const error = `Поле «${label}» не заполнено. Заполните его.`;
  return z.custom((value) => value !== undefined, { error, abort: true }).pipe(schema);
}
