/** Fields of one value: text, numbers, dates, choices. */
import { z } from 'zod';
import { isDate, isDateTime } from './dates.ts';
import { field, presetField, type About, type Field, type Option, type Value } from './field.ts';

interface TextRules extends About {
  /** Greatest length in characters. */
  readonly max?: number;
  readonly pattern?: { readonly test: RegExp; readonly message: string };
}

function textSchema({ label, max, pattern }: TextRules): z.ZodType<string> {
  let schema = z.string({
    error: `В поле «${label}» нужен текст. Если это число или дата, возьмите значение в кавычки.`,
  });
  if (max !== undefined)
    schema = schema.max(max, {
      error: ({ input }) =>
        `Поле «${label}» длиннее ${max} знаков: сейчас ${(input as string).length}. Сократите.`,
    });
  return pattern
    ? schema.regex(pattern.test, { error: `Поле «${label}»: ${pattern.message}` })
    : schema;
}

const limit = ({ max }: TextRules) => (max === undefined ? {} : { max });

/** One line of text. */
export function text<const R extends TextRules>(rules: R): Field<Value<R, string>> {
  return field('text', rules, textSchema(rules), limit(rules));
}

/** Several lines of plain text. */
export function longText<const R extends TextRules>(rules: R): Field<Value<R, string>> {
  return field('longText', rules, textSchema(rules), limit(rules));
}

/** A whole number; a block's attribute may hold it as digits in a string. */
export function number<const R extends About & { readonly min?: number; readonly max?: number }>(
  rules: R,
): Field<Value<R, number>> {
  const { label, min = 0, max = 1_000_000 } = rules;
  const error = `Поле «${label}»: нужно целое число от ${min} до ${max}.`;
  const digits = (value: unknown) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return field(
    'number',
    rules,
    z.preprocess(digits, z.int({ error }).min(min, { error }).max(max, { error })),
    { min, max },
  );
}

/** Yes or no; not filled in means `default`, and that is no unless it says otherwise. */
export function toggle(rules: About & { readonly default?: boolean }): Field<boolean> {
  const schema = z.boolean({ error: `Поле «${rules.label}»: нужно true (да) или false (нет).` });
  return presetField('toggle', rules, schema, { default: rules.default ?? false });
}

/** A calendar day, stored and kept as `YYYY-MM-DD`. Days that do not exist are refused. */
export function date<const R extends About>(rules: R): Field<Value<R, string>> {
  const error = `Поле «${rules.label}»: нужна дата вида 2020-03-05 (год-месяц-день), и такой день должен быть в календаре.`;
  return field('date', rules, z.string({ error }).refine(isDate, { error }));
}

/** A day or a moment in Chita: `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm+09:00`, kept as the string it is. */
export function moment<const R extends About>(rules: R): Field<Value<R, string>> {
  const error = `Поле «${rules.label}»: нужна дата вида 2020-03-05 или дата и время по Чите вида 2020-03-05T14:00+09:00.`;
  return field(
    'moment',
    rules,
    z.string({ error }).refine((value) => isDate(value) || isDateTime(value), { error }),
  );
}

interface ChoiceRules<V extends string> extends About {
  readonly options: readonly Option<V>[];
}

function choiceSchema<V extends string>(
  label: string,
  options: readonly Option<V>[],
): z.ZodType<V> {
  const list = options.map((option) => `${option.value} (${option.label})`).join(', ');
  return z.enum(options.map(({ value }) => value) as [V, ...V[]], {
    error: `Поле «${label}»: выберите одно из значений: ${list}.`,
  });
}

/** One value of a list; with `default`, that one when not filled in. */
export function select<V extends string, const R extends ChoiceRules<V> & { readonly default?: V }>(
  rules: R & ChoiceRules<V>,
): Field<Value<R, V>> {
  const { label, options, default: preset } = rules;
  return field(
    'select',
    rules,
    choiceSchema<V>(label, options),
    preset === undefined ? { options } : { options, default: preset },
  );
}

/** Several values of a list; none when not filled in. */
export function selectMany<V extends string>(rules: ChoiceRules<V>): Field<V[]> {
  const schema = z.array(choiceSchema(rules.label, rules.options), {
    error: `Поле «${rules.label}»: нужен список значений.`,
  });
  return presetField('selectMany', rules, schema, { options: rules.options, default: [] });
}
