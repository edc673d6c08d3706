/** Finds the description of a field that stands in a form. */
import { collections, settings } from '../../../src/collections/index.ts';
import type { Collection } from '../../../src/collections/collection.ts';
import type { Field, Fields } from '../../../src/fields/fields.ts';

/** A content type by its name. */
export function collectionOf(name: string): Collection | undefined {
  return Object.hasOwn(collections, name)
    ? collections[name as keyof typeof collections]
    : undefined;
}

/** The fields of a content type or of a settings file (`settings/menu`); empty when there is no such thing. */
export function fieldsOf(name: string): Fields {
  const collection = collectionOf(name);
  if (collection) return collection.fields;
  const setting = name.replace(/^settings\//u, '');
  return Object.hasOwn(settings, setting) ? settings[setting as keyof typeof settings].fields : {};
}

/**
 * The description by its address in a form.
 * @param address `news:picture.src`; the item of a list is `*`: `news:tags.*`, `events:programme.*.title`
 */
export function fieldAt(address: string): Field | undefined {
  const [owner = '', path = ''] = address.split(':');
  const [first = '', ...rest] = path.split('.');
  let found = fieldsOf(owner)[first];
  for (const name of rest) found = name === '*' ? found?.item : found?.fields?.[name];
  return found;
}
