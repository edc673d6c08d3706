import type { HastPluginDefinition } from 'satteri';
import type { Block } from '../../blocks/block.ts';
import { blockAttributes, propsOf, valueOf } from './attributes.ts';
import { besideDocument } from './pictures.ts';

/** What readers are told of a file before they take it. */
export interface ResolvedFile {
  /** With the base. */
  readonly href: string;
  /** Bytes. */
  readonly size: number;
  /** `DOCX`. */
  readonly format: string;
  readonly pages?: number | undefined;
}

/** Takes the path of a file on disk. */
export type ResolveFile = (file: string) => ResolvedFile | Promise<ResolvedFile>;

/** Gives blocks with a file its address, size, format and pages; the attribute itself stays as written. */
export function blockFiles(blocks: readonly Block[], resolve: ResolveFile): HastPluginDefinition {
  const withFile = blocks.filter((block) => propsOf(block, ['file']).length > 0);
  return blockAttributes('block-files', withFile, async (node, block, ctx) => {
    const [prop = ''] = propsOf(block, ['file']);
    const file = besideDocument(valueOf(node, prop), ctx.fileURL);
    if (file === undefined) return undefined;
    const { href, size, format, pages } = await resolve(file);
    return { href, size, format, pages };
  });
}
