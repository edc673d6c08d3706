import { describe, expect, test } from 'vitest';
import { officeConfig } from '../../../admin/src/config/index.ts';
import { fieldAt, fieldsOf } from '../../../admin/src/config/describe.ts';
import { configProblems } from '../../../admin/src/config/validate.ts';
import type { FormField, OfficeConfig } from '../../../admin/src/config/types.ts';
import { collections, settings } from '../../../src/collections/index.ts';
import type { Collection } from '../../../src/collections/collection.ts';
import type { Field, Fields } from '../../../src/fields/fields.ts';

const config = officeConfig({ name: 'test-repo' });

/** Paths of all values a description holds: `attachments.*.src`. */
function described(fields: Fields, path = ''): string[] {
  return Object.entries(fields).flatMap(([name, field]) => parts(field, `${path}${name}`));
}

function parts(field: Field, path: string): string[] {
  if (field.kind === 'group') return described(field.fields ?? {}, `${path}.`);
  if (field.kind === 'list' && field.item) return parts(field.item, `${path}.*`);
  return [path];
}

/** Paths of all values a form can change. */
function editable(fields: readonly FormField[], path = ''): string[] {
  return fields.flatMap((field) => {
    const here = `${path}${field.name}`;
    if (field.widget === 'list')
      return field.fields ? editable(field.fields, `${here}.*.`) : [`${here}.*`];
    return field.widget === 'object' ? editable(field.fields ?? [], `${here}.`) : [here];
  });
}

const forms = new Map(
  config.collections.flatMap((form) =>
    'files' in form
      ? form.files.map((file) => [`settings/${file.name}`, file.fields] as const)
      : [[form.name, form.fields] as const],
  ),
);

describe('the forms', () => {
  test('are for every content type and settings file', () => {
    expect([...forms.keys()]).toEqual([
      ...Object.keys(collections),
      ...Object.keys(settings).map((name) => `settings/${name}`),
    ]);
  });

  test.each([...forms])('of %s change every field, and nothing that is none', (name, fields) => {
    const collection = (collections as Readonly<Record<string, Collection>>)[name];
    const extra = collection
      ? ['slug', 'history', 'check', ...(collection.body ? ['body'] : [])]
      : ['history', 'check'];
    expect(editable(fields).sort()).toEqual([...described(fieldsOf(name)), ...extra].sort());
  });

  test('have no problems', () => {
    expect(configProblems(config)).toEqual([]);
  });

  test.each(Object.values(collections).map((collection) => [collection.name, collection.fields]))(
    '%s has no field of a name that Decap or the format needs',
    (_, fields) => {
      for (const name of Object.keys(fields))
        expect(['slug', 'body', 'history', 'path', '__original']).not.toContain(name);
    },
  );
});

describe('the check of the configuration', () => {
  const broken = (change: (field: Record<string, unknown>) => void): string[] => {
    const copy = structuredClone<OfficeConfig>(config);
    const [form] = copy.collections;
    if (!form || !('fields' in form)) throw new Error('no form');
    change(form.fields[1] as unknown as Record<string, unknown>);
    return configProblems(copy);
  };

  test('finds an unknown widget', () => {
    expect(broken((field) => (field['widget'] = 'string'))).toEqual([
      'news.title: unknown widget string',
    ]);
  });
  test('finds an English label', () => {
    expect(broken((field) => (field['label'] = 'Title'))).toEqual([
      'news.title: «Title» is not Russian',
    ]);
  });
  test('finds a missing label', () => {
    expect(broken((field) => (field['label'] = ''))).toEqual(['news.title: no label']);
  });
  test('finds two fields of one name', () => {
    expect(broken((field) => (field['name'] = 'slug'))).toEqual(['news: slug twice']);
  });
  test('finds a field without a description', () => {
    expect(broken((field) => (field['described'] = 'news:name'))).toEqual([
      'news.title: its description is not at news:name',
    ]);
  });
});

describe('the address of a description', () => {
  test.each([
    ['news:title', 'Заголовок'],
    ['news:picture.src', 'Файл картинки'],
    ['news:tags.*', 'Метка'],
    ['meetings:agenda.*.minutes', 'Минут'],
    ['settings/menu:footer.*.links.*.href', 'Адрес'],
  ])('%s', (address, label) => {
    expect(fieldAt(address)?.label).toBe(label);
  });
});

describe('the order of lists', () => {
  const first = (name: string): unknown => {
    const form = config.collections.find((one) => one.name === name);
    return form && 'sortable_fields' in form ? form.sortable_fields[0] : undefined;
  };

  test.each([
    ['news', 'date', 'desc'],
    ['plan', 'number', 'asc'],
    ['chapters', 'order', 'asc'],
    ['documents', 'date', 'desc'],
  ])('of %s is by %s at first', (name, field, order) => {
    expect(first(name)).toMatchObject({ field, default_sort: order });
  });
});
