/** Names of uploads: Latin on the site, as they were for whoever downloads them. */
import { windowsNames } from '../../../src/mdx/names.ts';
import { slugify } from '../../../src/mdx/transliterate.ts';

const originals = new Map<string, string>();

/** `Фото с телефона.JPG` → `foto-s-telefona.jpg`; the old name is kept for the service. */
export function storedName(name: string): string {
  const dot = name.lastIndexOf('.');
  const extension = name.slice(dot + 1).toLowerCase();
  const stem =
    slugify(dot > 0 ? name.slice(0, dot) : name)
      .slice(0, 60)
      .replace(/-+$/u, '') || 'fajl';
  const wanted = `${stem}.${extension === 'jpeg' ? 'jpg' : extension}`;
  // The service would rename these: Windows keeps their names for itself, and a text is called `index`.
  const stored = windowsNames.test(wanted) || stem === 'index' ? `file-${wanted}` : wanted;
  if (stored !== name) originals.set(stored, name);
  return stored;
}

const byVersion = new Map<unknown, string>();

/** Notes what a stored file was called on somebody's disk. @param id of its blob */
export function rememberOriginal(id: unknown, original: string): void {
  byVersion.set(id, original);
}

/** What a file beside an entry was called before it came here. @param id of its blob, as Decap has it */
export function originalOf(name: string, id: unknown): string | undefined {
  const original = byVersion.get(id) ?? originals.get(name);
  return original === name ? undefined : original;
}

/** What a file was called before it came here. @param path ends with its present name */
export function originalName(path: string): string | undefined {
  return originals.get(path.slice(path.lastIndexOf('/') + 1));
}
