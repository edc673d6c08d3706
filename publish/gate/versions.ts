/** Finds the versions of entries in a commit and in what readers see now. */
import { collections, settings } from '../../src/collections/index.ts';
import type { CollectionName } from '../../src/collections/index.ts';
import type { Finding } from '../../src/mdx/finding.ts';
import { readContent } from '../../src/mdx/folder.ts';
import type { ContentFolder } from '../../src/mdx/folder.ts';
import type { EntryFolder } from '../../src/mdx/entryFolder.ts';
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
    versions.push({ slug, file, text: tree.blobOf(file) ?? '', assets: new Map() });
  }
  const misplaced = misplacedIn(tree, shape);
  const strays = shape.findings.filter(({ file }) => {
    const [section = '', slug = ''] = file.split('/');
    return !misplaced.has(`${section}/${slug}/index.mdx`);
  });
  return { versions, misplaced, strays };
}

/** Entries in places where none may be, with the reason. */
function misplacedIn(tree: CommitTree, { entries, findings }: ContentFolder): Map<string, Finding> {
  const misplaced = new Map<string, Finding>();
  const placed = new Map<string, Set<string>>();
  for (const { collection, slug } of entries) {
    const slugs = placed.get(collection);
    if (slugs) slugs.add(slug);
    else placed.set(collection, new Set([slug]));
  }
  for (const section of tree.itemsOf('.').filter((item) => item.isDirectory())) {
    const slugs = placed.get(section.name);
    const items = tree.itemsOf(section.name);
    // Nearly always: every folder of the section is an entry.
    if (items.length === slugs?.size) continue;
    for (const { name } of items) {
      if (slugs?.has(name)) continue;
      const folder = `${section.name}/${name}`;
      const file = `${folder}/index.mdx`;
      if (!tree.itemsOf(folder).some((item) => item.name === 'index.mdx')) continue;
      // The nearest of what was found on the way to it.
      const reason = [file, folder, section.name].flatMap(
        (place) => findings.find((finding) => finding.file === place) ?? [],
      )[0];
      misplaced.set(file, { ...(reason ?? unknownReason), file });
    }
  }
  return misplaced;
}

/** By the folder as it was read: it is the same for as long as nothing in it changes. */
const known = new WeakMap<EntryFolder, Version>();

function versionOf(entry: EntryFolder, tree: CommitTree): Version {
  const before = known.get(entry);
  if (before) return before;
  const { collection, slug, assets } = entry;
  const folder = `${collection}/${slug}`;
  const file = `${folder}/index.mdx`;
  const beside = assets.map((name) => [name, tree.blobOf(`${folder}/${name}`) ?? ''] as const);
  const text = tree.blobOf(file) ?? '';
  const version = { collection, slug, file, text, assets: new Map(beside) };
  known.set(entry, version);
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
