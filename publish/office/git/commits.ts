/** Commits: who, when, why, and the trailers in which the office keeps what it must remember. */
import { store } from './git.ts';
import type { Git } from './git.ts';
import { readObject } from './objects.ts';

export interface Person {
  readonly name: string;
  readonly email: string;
}

export interface Commit {
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person;
  /** ISO 8601, UTC. */
  readonly date: string;
  readonly subject: string;
  /** `Cms-…` lines at the end of the message, by name. */
  readonly trailers: ReadonlyMap<string, string>;
}

export interface NewCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person;
  /** The one who does it, when that is not the author. */
  readonly committer?: Person;
  readonly subject: string;
  readonly trailers?: Readonly<Record<string, string>>;
}

/** Stores a commit; no branch knows of it yet. @returns its id */
export function writeCommit(git: Git, commit: NewCommit): Promise<string> {
  const { tree, parents, author, committer = author, subject, trailers = {} } = commit;
  const lines = Object.entries(trailers).map(([name, value]) => `${name}: ${value}\n`);
  const input = `${oneLine(subject)}\n${lines.length > 0 ? '\n' : ''}${lines.join('')}`;
  const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])];
  const env = {
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_COMMITTER_NAME: committer.name,
    GIT_COMMITTER_EMAIL: committer.email,
  };
  return store(git, args, { input, env });
}

/** A message of the CMS may hold anything; only its first line counts, so nobody can forge a trailer. */
function oneLine(text: string): string {
  const [line = ''] = text.trim().split(/[\r\n]/u);
  // eslint-disable-next-line no-control-regex -- a NUL would end the message
  return line.replace(/[\u0000-\u001f]/gu, ' ').slice(0, 200) || 'Правка';
}

/** Reads a commit. @returns undefined when there is none with that id */
export async function readCommit(git: Git, id: string): Promise<Commit | undefined> {
  const object = await readObject(git, id);
  return object?.type === 'commit' ? parseCommit(object.id, object.bytes.toString()) : undefined;
}

function parseCommit(id: string, text: string): Commit {
  const end = text.indexOf('\n\n');
  const head = text.slice(0, end).split('\n');
  const message = text.slice(end + 2);
  const values = (name: string): string[] =>
    head.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  const [, name = '', email = '', seconds = '0'] =
    /^(.*) <(.*)> (\d+) [+-]\d{4}$/u.exec(values('author')[0] ?? '') ?? [];
  const trailers = new Map<string, string>();
  for (const [, key = '', value = ''] of message.matchAll(/^(Cms-[A-Z][a-z]+): (.*)$/gmu))
    trailers.set(key, value);
  return {
    id,
    tree: values('tree')[0] ?? '',
    parents: values('parent'),
    author: { name, email },
    date: new Date(Number(seconds) * 1000).toISOString(),
    subject: message.split('\n', 1)[0] ?? '',
    trailers,
  };
}
