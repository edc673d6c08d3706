/**
 * The check of the configuration when it is built, in place of Decap's own in the browser
 * (which needs `unsafe-eval`, see `src/stubs/ajv.ts`).
 */
import { fieldAt } from './describe.ts';
import { widgetNames } from './types.ts';
import type { FormField, OfficeConfig } from './types.ts';

/** What is wrong with the configuration, one line each; empty when nothing is. */
export function configProblems(config: OfficeConfig): string[] {
  const names = config.collections.map(({ name }) => name);
  return [
    ...duplicates(names, 'collections'),
    ...config.collections.flatMap((form) => [
      ...labelProblems(form.name, form.label),
      ...('files' in form
        ? form.files.flatMap((file) => [
            ...labelProblems(`${form.name}/${file.name}`, file.label),
            ...fieldsProblems(`${form.name}/${file.name}`, file.fields),
          ])
        : fieldsProblems(form.name, form.fields)),
    ]),
  ];
}

function fieldsProblems(place: string, fields: readonly FormField[]): string[] {
  return [
    ...(fields.length === 0 ? [`${place}: no fields`] : []),
    ...duplicates(
      fields.map(({ name }) => name),
      place,
    ),
    ...fields.flatMap((field) => fieldProblems(`${place}.${field.name}`, field)),
  ];
}

function fieldProblems(place: string, field: FormField): string[] {
  const own = ['slug', 'mdx', 'history', 'check'].includes(field.widget);
  return [
    ...labelProblems(place, field.label),
    ...(field.hint === undefined ? [] : labelProblems(`${place} (hint)`, field.hint)),
    ...((widgetNames as readonly string[]).includes(field.widget)
      ? []
      : [`${place}: unknown widget ${field.widget}`]),
    ...(own || (field.described !== undefined && fieldAt(field.described))
      ? []
      : [`${place}: its description is not at ${field.described ?? 'any address'}`]),
    ...(field.min !== undefined && field.max !== undefined && field.min > field.max
      ? [`${place}: min is greater than max`]
      : []),
    ...(field.fields ? fieldsProblems(place, field.fields) : []),
    ...(field.field ? fieldProblems(place, field.field) : []),
  ];
}

function labelProblems(place: string, label: string): string[] {
  if (label.trim() === '') return [`${place}: no label`];
  return /[а-яё]/iu.test(label) ? [] : [`${place}: «${label}» is not Russian`];
}

function duplicates(names: readonly string[], place: string): string[] {
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => `${place}: ${name} twice`);
}
