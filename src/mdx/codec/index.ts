/** Stored entries and what edits them: see {@link createCodec}. Runs in the browser and in Node. */
export { createCodec } from './codec.ts';
export type { Codec, CodecOptions, SaveOptions, Saved } from './codec.ts';
export { decapFormat, originalKey } from './decap.ts';
export type { DecapFormat } from './decap.ts';
export { mergeBody } from './body/merge.ts';
export type { BodyEdit, MergedBody } from './body/merge.ts';
export type { Refusal } from './body/parts.ts';
export { editYaml, newYaml, readYaml } from './fields/edit.ts';
export { serialize } from './serialize.ts';
export { escapeText } from './write/escape.ts';
export type { TextPlace } from './write/escape.ts';
export { read, sameMeaning } from './tree/meaning.ts';
