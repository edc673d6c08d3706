/** The fields that content types and blocks are described with. */
export type { Field, FieldKind, Fields, Option, ValuesOf } from './field.ts';
export { address, filePath, picturePath, reference, references } from './links.ts';
export { group, list, strictObject } from './structures.ts';
export { date, longText, moment, number, select, selectMany, text, toggle } from './values.ts';
