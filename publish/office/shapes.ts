/** Shapes of what the CMS sends; what else it sends is ignored. */
import * as z from 'zod';
import { statuses } from './drafts.ts';
import { badRequest } from './errors.ts';
import { idPattern } from './git/objects.ts';

export const id = z.string().regex(idPattern);
/** The version that the editor saw: a blob id, `null` for a new file. */
export const version = id.nullable();
const path = z.string().min(1).max(400);

export const entryOf = { collection: z.string().max(100), slug: z.string().max(200) };
export const onPath = { path };
const options = z.object({ commitMessage: z.string() });
const asset = z.object({
  path,
  content: z.string(),
  encoding: z.literal('base64'),
  /** What the file was called on the editor's disk, when the CMS has renamed it already. */
  original: z.string().max(255).optional(),
});

export const shapes = {
  entriesByFolder: z.object({
    folder: path,
    extension: z.string().max(20),
    depth: z.number().int().min(1).max(10),
    /** Only the fields, without the texts. */
    list: z.boolean().default(false),
  }),
  entriesByFiles: z.object({
    files: z.array(z.object({ path, label: z.string().optional() })).max(1000),
  }),
  onPath: z.object(onPath),
  entry: z.object(entryOf),
  unpublishedEntry: z.object({
    id: z.string().max(300).nullish(),
    collection: z.string().max(100).nullish(),
    slug: z.string().max(200).nullish(),
  }),
  entryFile: z.object({ ...entryOf, ...onPath }),
  /** `base`: refuse when the draft's text is not this version any more. */
  guarded: z.object({ ...entryOf, base: version.optional() }),
  status: z.object({ ...entryOf, newStatus: z.enum(statuses), base: version.optional() }),
  persistEntry: z.object({
    dataFiles: z
      .array(
        z.object({
          path,
          raw: z.string(),
          slug: z.string().max(200).nullish(),
          newPath: path.nullish(),
          base: version.optional(),
          /** The published version whose changes the editor has taken into account. */
          merged: version.optional(),
        }),
      )
      .min(1)
      .max(1),
    assets: z.array(asset).max(200).default([]),
    options: options.extend({
      collectionName: z.string().max(100).nullish(),
      useWorkflow: z.boolean().default(true),
      newEntry: z.boolean().default(false),
      status: z.enum(statuses).optional().catch(undefined),
    }),
  }),
  getMedia: z.object({ mediaFolder: path, list: z.boolean().default(false) }),
  persistMedia: z.object({ asset, options }),
  deleteFile: z.object({ ...onPath, options, base: version.optional() }),
  deleteFiles: z.object({
    paths: z.array(path).min(1).max(100),
    options,
    base: z.record(z.string(), version).optional(),
  }),
  history: z.object({ ...entryOf, limit: z.number().int().min(1).max(200).default(50) }),
  version: z.object({ ...entryOf, commit: id }),
  restore: z.object({ ...entryOf, commit: id, base: version.optional() }),
  renameEntry: z.object({
    ...entryOf,
    to: z.string().max(100),
    /** Whether the old address goes on leading here. */
    keepAddress: z.boolean().default(true),
    dry: z.boolean().default(false),
  }),
  discardFiles: z.object({ ...entryOf, names: z.array(path).min(1).max(100) }),
  checkEntry: z.object({
    ...onPath,
    raw: z.string(),
    files: z.array(z.string()).max(500).optional(),
  }),
} as const;

/** @throws OfficeError (400) naming the first key that is wrong */
export function read<T>(shape: z.ZodType<T>, params: unknown): T {
  const result = shape.safeParse(params);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw badRequest(`Запрос составлен неверно: ${issue?.path.join('.') ?? 'params'}.`);
}
