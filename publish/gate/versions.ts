/** Finds the versions of entries in a commit and in what readers see now. */
import { collections, settings } from '../../src/collections/index.ts';
import type { CollectionName } from '../../src/collections/index.ts';
import type { Finding } from '../../src/mdx/finding.ts';
import { readContent } from '../../src/mdx/folder.ts';
import type { EntryFolder, Item } from '../../src/mdx/entryFolder.ts';
import type { Version } from './judge.ts';
import type { CommitTree } from './tree.ts';

export interface CommitVersions {
  /** Texts that lie where they should: entries and settings. */
  readonly versions: readonly Version[];
  /** Entries that do not: a wrong name, a link instead of a file. By file, with the reason. */
  readonly misplaced: ReadonlyMap<string, Finding>;
  /** Remarks on files that are not published and hold nothing back. */
  readonly strays: readonly Finding[];
}

const entryFile = /^([^/]+)\/([^/]+)\/index\.mdx$/u;

export function versionsOf(tree: CommitTree): CommitVersions {
  const shape = readContent((folder) => tree.itemsOf(folder));
  const versions: Version[] = shape.entries.map((entry) => versionOf(entry, tree));
  for (const slug of shape.settings) {
    const file = `settings/${slug}.yaml`;
    versions.push({ slug, file, text: tree.files.get(file) ?? '', assets: new Map() });
  }
  const placed = new Set(versions.map(({ file }) => file));
  const misplaced = new Map<string, Finding>();
  for (const section of tree.itemsOf('.').filter((item) => item.isDirectory()))
    for (const { name } of tree.itemsOf(section.name)) {
      const folder = `${section.name}/${name}`;
      const file = `${folder}/index.mdx`;
      if (placed.has(file)) continue;
      if (!tree.itemsOf(folder).some((item) => item.name === 'index.mdx')) continue;
      // The nearest of what was found on the way to it.
      const reason = [file, folder, section.name].flatMap(
        (place) => shape.findings.find((finding) => finding.file === place) ?? [],
      )[0];
      misplaced.set(file, { ...(reason ?? unknownReason), file });
    }
  const strays = shape.findings.filter(({ file }) => {
    const [section = '', slug = ''] = file.split('/');
    return !misplaced.has(`${section}/${slug}/index.mdx`);
  });
  return { versions, misplaced, strays };
}

/** By what lies in the folder, ids and all: it is the same for as long as the folder is. */
const known = new WeakMap<readonly Item[], Version>();

function versionOf({ collection, slug, assets }: EntryFolder, tree: CommitTree): Version {
  const folder = `${collection}/${slug}`;
  const file = `${folder}/index.mdx`;
  const items = tree.itemsOf(folder);
  const before = known.get(items);
  if (before?.file === file) return before;
  const beside = assets.map((name) => [name, tree.files.get(`${folder}/${name}`) ?? ''] as const);
  const text = tree.files.get(file) ?? '';
  const version = { collection, slug, file, text, assets: new Map(beside) };
  known.set(items, version);
  return version;
}

const unknownReason: Omit<Finding, 'file'> = {
  code: 'stray-file',
  level: 'error',
  line: 1,
  column: 1,
  quote: '',
  message: 'Такой записи здесь быть не должно. Переложите её в папку раздела.',
};

/** The version of one text that readers see now. @returns nothing when they see none */
export function liveVersion(
  sources: ReadonlyMap<string, string>,
  file: string,
): Version | undefined {
  const text = sources.get(file);
  if (text === undefined) return undefined;
  const setting = /^settings\/([^/]+)\.yaml$/u.exec(file)?.[1];
  if (setting !== undefined)
    return Object.hasOwn(settings, setting)
      ? { slug: setting, file, text, assets: new Map() }
      : undefined;
  const [, collection = '', slug = ''] = entryFile.exec(file) ?? [];
  if (!Object.hasOwn(collections, collection)) return undefined;
  const folder = `${collection}/${slug}/`;
  const assets = new Map<string, string>();
  for (const [path, blob] of sources)
    if (path.startsWith(folder) && path !== file) assets.set(path.slice(folder.length), blob);
  return { collection: collection as CollectionName, slug, file, text, assets };
}
