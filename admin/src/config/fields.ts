/** Fields of a form made from the fields of a content type: nothing is said twice. */
import type { Field, FieldKind, Fields } from '../../../src/fields/fields.ts';
import type { FormField, WidgetName } from './types.ts';

const widgets: Readonly<Record<FieldKind, WidgetName>> = {
  text: 'line',
  longText: 'lines',
  address: 'line',
  number: 'number',
  toggle: 'boolean',
  date: 'day',
  moment: 'moment',
  select: 'choice',
  selectMany: 'choices',
  picture: 'picture',
  file: 'attachment',
  reference: 'reference',
  references: 'references',
  list: 'list',
  group: 'object',
};

interface Place {
  /** Where the description is, see {@link import('./describe.ts').fieldAt}. */
  readonly described: string;
  /** The label of the group around it, when that may stay empty: then nothing in it is required by itself. */
  readonly optionalIn?: string | undefined;
}

/** All fields of a content type or a settings file. */
export function formFields(owner: string, fields: Fields): FormField[] {
  return Object.entries(fields).map(([name, field]) =>
    formField(name, field, { described: `${owner}:${name}` }),
  );
}

/** One field. */
export function formField(name: string, field: Field, place: Place): FormField {
  return {
    name,
    label: field.label,
    widget: widgets[field.kind],
    required: field.required && place.optionalIn === undefined,
    described: place.described,
    ...hint(field, place),
    ...preset(field),
    ...limits(field),
    ...structure(field, place),
  };
}

function hint(field: Field, { optionalIn }: Place): { hint?: string } {
  const needed =
    field.required && optionalIn !== undefined
      ? `Обязательно, если заполняете «${optionalIn}»`
      : '';
  const text = [field.hint, needed].filter(Boolean).join('. ');
  return text === '' ? {} : { hint: text };
}

/** Empty lists are what a form begins with anyway. */
function preset(field: Field): { default?: unknown } {
  return field.default === undefined || Array.isArray(field.default)
    ? {}
    : { default: field.default };
}

function limits(field: Field): Partial<FormField> {
  if (field.kind === 'number')
    return {
      value_type: 'int',
      step: 1,
      ...(field.min === undefined ? {} : { min: field.min }),
      ...(field.max === undefined ? {} : { max: field.max }),
    };
  return field.kind === 'list' && field.max !== undefined ? { max: field.max } : {};
}

function structure(field: Field, { described, optionalIn }: Place): Partial<FormField> {
  if (field.kind === 'group')
    return {
      collapsed: !field.required,
      ...groupParts(field, {
        described,
        optionalIn: field.required ? optionalIn : field.label,
      }),
    };
  if (field.kind !== 'list' || !field.item) return {};
  const { item } = field;
  const common = {
    label_singular: item.label.toLocaleLowerCase('ru'),
    collapsed: true,
    minimize_collapsed: true,
  };
  const inside = { described: `${described}.*` };
  return item.kind === 'group'
    ? { ...common, ...groupParts(item, inside) }
    : { ...common, field: formField('value', item, inside) };
}

function groupParts({ fields = {} }: Field, place: Place): Partial<FormField> {
  const parts = Object.entries(fields).map(([name, field]) =>
    formField(name, field, { ...place, described: `${place.described}.${name}` }),
  );
  const titled = parts.find(({ widget }) => widget === 'line' || widget === 'lines');
  return {
    fields: parts,
    ...(titled === undefined ? {} : { summary: `{{fields.${titled.name}}}` }),
  };
}
