/** Opens the repository with the content, and makes it from a folder at the first start. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { createGit } from './git.ts';
import type { Git } from './git.ts';
import { writeCommit } from './commits.ts';
import type { Person } from './commits.ts';
import { moveRefs } from './refs.ts';
import { writeTree } from './trees.ts';

/** The branch that readers see. */
export const mainBranch = 'refs/heads/main';
/** The tree without anything in it; git knows it without storing it. */
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const founder: Person = { name: 'Цифровой Профсоюз', email: 'office@localhost' };

/**
 * @param repository folder of the repository: bare, or with `.git` inside; made when it is not there
 * @param content folder whose files are its first commit
 */
export async function openRepository(repository: string, content: string): Promise<Git> {
  const found = gitDirOf(repository);
  if (found !== undefined) return createGit(found);
  const isTaken = existsSync(repository) && (await readdir(repository)).length > 0;
  // Another process may have made it since the first look.
  if (isTaken && gitDirOf(repository) === undefined)
    throw new Error(`В папке ${repository} лежит не хранилище git. Освободите её.`);
  if (!isTaken) await make(repository, content);
  return createGit(gitDirOf(repository) ?? repository);
}

function gitDirOf(repository: string): string | undefined {
  return [path.join(repository, '.git'), repository].find((dir) =>
    existsSync(path.join(dir, 'HEAD')),
  );
}

/** Made aside and renamed, so that there never is half a repository. */
async function make(repository: string, content: string): Promise<void> {
  await mkdir(path.dirname(repository), { recursive: true });
  const aside = `${repository}.new-${process.pid}`;
  await rm(aside, { recursive: true, force: true });
  const git = createGit(aside);
  await git.run(['init', '--bare', '--quiet', '--initial-branch=main', '--template=', aside]);
  const files = await filesIn(content);
  // One process for all files, which also flushes them together.
  const flushed = ['-c', 'core.fsync=loose-object', '-c', 'core.fsyncMethod=batch'];
  const output = await git.run([...flushed, 'hash-object', '-w', '--no-filters', '--stdin-paths'], {
    input: files.map((file) => `${path.join(content, file)}\n`).join(''),
  });
  const ids = output.toString().split('\n');
  const changes = new Map(files.map((file, i) => [file, ids[i] ?? '']));
  const tree = await writeTree(git, emptyTree, changes);
  const commit = await writeCommit(git, {
    tree,
    parents: [],
    author: founder,
    subject: 'Начальное содержание сайта',
  });
  await moveRefs(git, [{ ref: mainBranch, before: null, after: commit }]);
  try {
    await rename(aside, repository);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    // Another process was first: its repository is as good.
    if (!existsSync(path.join(repository, 'HEAD'))) throw error;
  }
}

/** Regular files below a folder, with `/`; no dot files, no links. */
async function filesIn(root: string): Promise<string[]> {
  const items = await readdir(root, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => item.isFile())
    .map((item) => path.relative(root, path.join(item.parentPath, item.name)))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !file.split('/').some((part) => part.startsWith('.')))
    .sort();
}
