/**
 * Decap's `test-repo`, which keeps everything in the tab, for our folders: its own reads neither `content/news` nor
 * drafts whose slug has a slash.
 */
import { TestBackend } from 'decap-cms-backend-test';
import type { LoadedEntry } from '../decap/backend.ts';

interface Folder {
  [name: string]: Folder | { readonly content: unknown };
}

declare global {
  interface Window {
    /** Files by folder, put there before the editor starts: `{ content: { news: { slug: { 'index.mdx': { content } } } } }`. */
    repoFiles?: Folder;
    repoFilesUnpublished?: Record<string, { collection: string; slug: string }>;
  }
}

/** Every file below a folder: path and contents. */
function filesBelow(folder: string): { readonly path: string; readonly content: unknown }[] {
  let place: Folder | undefined = window.repoFiles;
  for (const name of folder.split('/')) place = place?.[name] as Folder | undefined;
  const walk = (node: Folder, path: string): { path: string; content: unknown }[] =>
    Object.entries(node).flatMap(([name, child]) =>
      'content' in child && name.includes('.')
        ? [{ path: `${path}/${name}`, content: child.content }]
        : walk(child as Folder, `${path}/${name}`),
    );
  return place ? walk(place, folder) : [];
}

export class MemoryBackend extends TestBackend {
  override entriesByFolder(folder: string, extension: string): Promise<LoadedEntry[]> {
    return Promise.resolve(
      filesBelow(folder)
        .filter(({ path }) => path.endsWith(`.${extension}`))
        .map(({ path, content }) => ({ data: String(content), file: { path, id: path } })),
    );
  }

  override unpublishedEntry(key: {
    id?: string;
    collection?: string;
    slug?: string;
  }): Promise<unknown> {
    const id = key.id ?? `${key.collection ?? ''}/${key.slug ?? ''}`;
    const [collection = '', ...slug] = id.split('/');
    return super.unpublishedEntry({ collection, slug: slug.join('/') });
  }

  override getMedia(folder = ''): Promise<unknown[]> {
    const media = filesBelow(folder).filter(({ path }) => !/\.(?:mdx|yaml)$/u.test(path));
    return Promise.resolve(media.map(({ content }) => this.normalizeAsset(content)));
  }
}
