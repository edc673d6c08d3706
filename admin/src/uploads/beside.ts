/** Files that lie beside the entry that is open. */
import type { List, Map } from 'immutable';
import { fileSize } from '../../../src/blocks/file-size.ts';
import { endingOf } from './kinds.ts';
import { originalOf } from './names.ts';

export interface FileBeside {
  readonly name: string;
  /** On the editor's disk, where it was called otherwise. */
  readonly original?: string | undefined;
  /** Bytes, where the backend says it. */
  readonly size?: number | undefined;
}

/** @param entry as Decap has it; what has been chosen but not yet saved is there too */
export function filesBeside(entry: Map<string, unknown>): FileBeside[] {
  const files = entry.get('mediaFiles') as List<Map<string, unknown>> | undefined;
  const found = new globalThis.Map<string, FileBeside>();
  for (const file of files ?? []) {
    const name = String(file.get('name'));
    // The newest comes first.
    if (found.has(name)) continue;
    const size = file.get('size') ?? (file.get('file') as File | undefined)?.size;
    found.set(name, {
      name,
      original: originalOf(name, file.get('id')),
      size: typeof size === 'number' ? size : undefined,
    });
  }
  return [...found.values()];
}

/** «DOCX · 34 КБ». */
export function kindAndSize({ name, size }: FileBeside): string {
  const type = endingOf(name).toUpperCase();
  return size === undefined ? type : `${type} · ${fileSize(size)}`;
}
