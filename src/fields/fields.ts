/**
 * Fields: the one description of a value an editor fills in.
 *
 * A field carries everything the editorial form needs (kind, Russian label, hint, limits, default) and the
 * Zod schema that the build applies. Collections (`src/collections/`) and blocks (`src/blocks/`) are made of
 * fields, so that a rule is written once and serves the form, the build and the check of content.
 */
import { z } from 'zod';
import { isDate, isDateTime } from './dates.ts';
import { isAddress, isExternalAddress } from './addresses.ts';

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
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A described value. `T` is the type after validation; optional fields have `undefined` in it. */
export interface Field<T = unknown> {
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  readonly default?: unknown;
  /** Greatest length of text (characters) or of a list (items). */
  readonly max?: number;
  /** Least number, for `number`. */
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
}

interface Optional extends About {
  readonly required?: false;
}
interface Required extends About {
  readonly required: true;
}

/** An empty string, null and a missing key all mean «not filled in»: forms save cleared fields as `""`. */
const absent = (value: unknown): unknown => (value === '' || value === null ? undefined : value);

function missing(label: string): string {
  return `Поле «${label}» не заполнено. Заполните его.`;
}

/** Joins the form's part and the schema's part of a field, taking care of required and absent values. */
function field<T>(
  kind: FieldKind,
  about: About & { readonly required?: boolean },
  schema: z.ZodType<T>,
  extra: Partial<Omit<Field, 'schema' | 'kind' | 'label' | 'hint' | 'required'>> = {},
): Field<T> {
  const required = about.required === true;
  const present = z.custom<unknown>((value) => value !== undefined, { error: missing(about.label), abort: true });
  const inner = required ? present.pipe(schema as z.ZodType<T, unknown>) : (schema.optional() as unknown as z.ZodType<T>);
  const filled =
    extra.default === undefined ? inner : (schema.default(extra.default as never) as unknown as z.ZodType<T>);
  const { hint } = about;
  return {
    kind,
    label: about.label,
    ...(hint === undefined ? {} : { hint }),
    required,
    ...extra,
    schema: z.preprocess(absent, filled) as unknown as z.ZodType<T>,
  };
}

interface TextRules {
  /** Greatest length in characters. */
  readonly max?: number;
  readonly pattern?: { readonly test: RegExp; readonly message: string };
}

function textSchema(label: string, { max, pattern }: TextRules): z.ZodType<string> {
  let schema = z.string({ error: `В поле «${label}» нужен текст. Если это число или дата, возьмите значение в кавычки.` });
  if (max !== undefined)
    schema = schema.max(max, { error: (issue) => `Поле «${label}» длиннее ${max} знаков: сейчас ${String(issue.input).length}. Сократите.` });
  if (pattern) schema = schema.regex(pattern.test, { error: `Поле «${label}»: ${pattern.message}` });
  return schema;
}

/** One line of text. */
export function text(rules: Required & TextRules): Field<string>;
export function text(rules: Optional & TextRules): Field<string | undefined>;
export function text(rules: About & TextRules & { readonly required?: boolean }): Field<string | undefined> {
  return field('text', rules, textSchema(rules.label, rules), rules.max === undefined ? {} : { max: rules.max });
}

/** Several lines of plain text. */
export function longText(rules: Required & TextRules): Field<string>;
export function longText(rules: Optional & TextRules): Field<string | undefined>;
export function longText(rules: About & TextRules & { readonly required?: boolean }): Field<string | undefined> {
  return { ...text(rules as Optional & TextRules), kind: 'longText' };
}

interface NumberRules {
  readonly min?: number;
  readonly max?: number;
}

/** A whole number; a block's attribute may hold it as digits in a string. */
export function number(rules: Required & NumberRules): Field<number>;
export function number(rules: Optional & NumberRules): Field<number | undefined>;
export function number(rules: About & NumberRules & { readonly required?: boolean }): Field<number | undefined> {
  const { label, min = 0, max = 1_000_000 } = rules;
  const wrong = `Поле «${label}»: нужно целое число от ${min} до ${max}.`;
  const schema = z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value),
    z.int({ error: wrong }).min(min, { error: wrong }).max(max, { error: wrong }),
  );
  return field('number', rules, schema as z.ZodType<number>, { min, max });
}

/** Yes or no; not filled in means `default`, and that is no unless it says otherwise. */
export function toggle(rules: About & { readonly default?: boolean }): Field<boolean> {
  const schema = z.boolean({ error: `Поле «${rules.label}»: нужно true (да) или false (нет).` });
  return field('toggle', rules, schema, { default: rules.default ?? false });
}

/** A calendar day, stored and kept as `YYYY-MM-DD`. Days that do not exist are refused. */
export function date(rules: Required): Field<string>;
export function date(rules: Optional): Field<string | undefined>;
export function date(rules: About & { readonly required?: boolean }): Field<string | undefined> {
  const wrong = `Поле «${rules.label}»: нужна дата вида 2020-03-05 (год-месяц-день), и такой день должен быть в календаре.`;
  return field('date', rules, z.string({ error: wrong }).refine(isDate, { error: wrong }));
}

/** A day or a moment in Chita: `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm+09:00`, kept as the string it is. */
export function moment(rules: Required): Field<string>;
export function moment(rules: Optional): Field<string | undefined>;
export function moment(rules: About & { readonly required?: boolean }): Field<string | undefined> {
  const wrong = `Поле «${rules.label}»: нужна дата вида 2020-03-05 или дата и время по Чите вида 2020-03-05T14:00+09:00.`;
  const schema = z.string({ error: wrong }).refine((value) => isDate(value) || isDateTime(value), { error: wrong });
  return field('moment', rules, schema);
}

interface Choice<V extends string> {
  readonly options: readonly { readonly value: V; readonly label: string }[];
}

function choiceSchema<V extends string>(label: string, options: readonly Option[]): z.ZodType<V> {
  const values = options.map((option) => option.value);
  const list = options.map((option) => `${option.value} (${option.label})`).join(', ');
  return z.enum(values as [V, ...V[]], { error: `Поле «${label}»: выберите одно из значений: ${list}.` }) as unknown as z.ZodType<V>;
}

/** One value of a list. */
export function select<V extends string>(rules: Required & Choice<V>): Field<V>;
export function select<V extends string>(rules: About & Choice<V> & { readonly default: V }): Field<V>;
export function select<V extends string>(rules: Optional & Choice<V>): Field<V | undefined>;
export function select<V extends string>(
  rules: About & Choice<V> & { readonly required?: boolean; readonly default?: V },
): Field<V | undefined> {
  const { options, default: preset } = rules;
  const extra = preset === undefined ? { options } : { options, default: preset };
  return field('select', rules, choiceSchema<V>(rules.label, options), extra);
}

/** Several values of a list; none when not filled in. */
export function selectMany<V extends string>(rules: About & Choice<V>): Field<V[]> {
  const schema = z.array(choiceSchema<V>(rules.label, rules.options), { error: `Поле «${rules.label}»: нужен список значений.` });
  return field('selectMany', rules, schema, { options: rules.options, default: [] });
}

/** An address: inside the site (`/guides/…`, `#…`) or outside (`https:`, `mailto:`, `tel:`). */
export function address(rules: Required & { readonly outside?: true }): Field<string>;
export function address(rules: Optional & { readonly outside?: true }): Field<string | undefined>;
export function address(
  rules: About & { readonly required?: boolean; readonly outside?: true },
): Field<string | undefined> {
  const wrong = rules.outside
    ? `Поле «${rules.label}»: нужен полный адрес вида https://example.ru/.`
    : `Поле «${rules.label}»: нужен адрес на сайте (/guides/…) или полный адрес (https://…).`;
  const schema = z.string({ error: wrong }).refine(rules.outside ? isExternalAddress : isAddress, { error: wrong });
  return field('address', rules, schema);
}

/** The path of a picture beside the entry: `./foto.jpg`. */
export function picturePath(rules: Required): Field<string>;
export function picturePath(rules: Optional): Field<string | undefined>;
export function picturePath(rules: About & { readonly required?: boolean }): Field<string | undefined> {
  const wrong = `Поле «${rules.label}»: картинка лежит рядом с записью и названа латиницей: ./foto.jpg (jpg, jpeg, png, webp, avif).`;
  return field('picture', rules, z.string({ error: wrong }).regex(/^\.\/[a-z0-9][a-z0-9._-]*\.(?:jpe?g|png|webp|avif)$/, { error: wrong }));
}

/** The path of an attached file beside the entry: `./blank.docx`. */
export function filePath(rules: Required): Field<string>;
export function filePath(rules: Optional): Field<string | undefined>;
export function filePath(rules: About & { readonly required?: boolean }): Field<string | undefined> {
  const wrong = `Поле «${rules.label}»: файл лежит рядом с записью и назван латиницей: ./blank.docx (pdf, docx, xlsx, pptx, odt, ods, zip, csv, txt).`;
  return field('file', rules, z.string({ error: wrong }).regex(/^\.\/[a-z0-9][a-z0-9._-]*\.(?:pdf|docx|xlsx|pptx|odt|ods|zip|csv|txt)$/, { error: wrong }));
}

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Another entry, by its slug. That it exists is checked across collections (`src/mdx/check`). */
export function reference(rules: Required & { readonly collection: string }): Field<string>;
export function reference(rules: Optional & { readonly collection: string }): Field<string | undefined>;
export function reference(
  rules: About & { readonly required?: boolean; readonly collection: string },
): Field<string | undefined> {
  return field('reference', rules, slugSchema(rules.label), { collection: rules.collection });
}

/** Several other entries, by their slugs; none when not filled in. */
export function references(rules: About & { readonly collection: string }): Field<string[]> {
  const schema = z.array(slugSchema(rules.label), { error: `Поле «${rules.label}»: нужен список записей.` });
  return field('references', rules, schema, { collection: rules.collection, default: [] });
}

function slugSchema(label: string): z.ZodType<string> {
  const wrong = `Поле «${label}»: нужно имя папки записи: латинские буквы, цифры и дефис.`;
  return z.string({ error: wrong }).regex(slugPattern, { error: wrong });
}

/** A list of values; empty when not filled in. */
export function list<T>(rules: About & { readonly of: Field<T>; readonly max?: number }): Field<T[]> {
  const max = rules.max ?? 100;
  const schema = z
    .array(rules.of.schema, { error: `Поле «${rules.label}»: нужен список.` })
    .max(max, { error: `В поле «${rules.label}» больше ${max} строк.` });
  return field('list', rules, schema as z.ZodType<T[]>, { item: rules.of as Field, max, default: [] });
}

/** Values that belong together. An unknown key is an error. */
export function group<F extends Fields>(rules: Required & { readonly fields: F }): Field<ValuesOf<F>>;
export function group<F extends Fields>(rules: Optional & { readonly fields: F }): Field<ValuesOf<F> | undefined>;
export function group<F extends Fields>(
  rules: About & { readonly required?: boolean; readonly fields: F },
): Field<ValuesOf<F> | undefined> {
  return field('group', rules, strictObject(rules.fields, `Поле «${rules.label}»`), { fields: rules.fields });
}

/**
 * The strict Zod object of some fields: every unknown key is named, with the keys that are known.
 * @param where how a message names the place, e.g. «Поле „Период“» or «Запись».
 */
export function strictObject<F extends Fields>(fields: F, where = 'Запись'): z.ZodType<ValuesOf<F>> {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, described]) => [name, described.schema]));
  const known = Object.keys(fields).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${where}: неизвестное поле ${issue.keys.map((key: string) => `«${key}»`).join(', ')}. Можно: ${known}.`
        : `${where}: нужны пары «поле: значение».`,
  }) as unknown as z.ZodType<ValuesOf<F>>;
}
