/**
 * A Forgejo in memory: the part of API v1 that the office uses. Shapes and statuses after
 * https://codeberg.org/swagger.v1.json and Forgejo's routers/api/v1/repo (file.go, pull.go, branch.go).
 */
import type { Answer, Call, ForgeKind } from './http.ts';
import { blobId } from './repository.ts';
import type { Repository } from './repository.ts';

interface Label {
  readonly id: number;
  readonly name: string;
}

interface Pull {
  readonly number: number;
  readonly branch: string;
  readonly title: string;
  state: 'open' | 'closed';
  merged: boolean;
  labels: Label[];
}

interface Operation {
  readonly operation: 'create' | 'update' | 'delete';
  readonly path: string;
  readonly content?: string;
  readonly sha?: string;
}

export const forgejoKind = (repository: Repository): ForgeKind => ({
  apiRoot: '/api/v1',
  authorize: 'login/oauth/authorize',
  token: 'login/oauth/access_token',
  scope: 'repository',
  scheme: 'token',
  answer: forgejo(repository),
});

const me = { login: 'anna', full_name: 'Анна', email: 'anna@example.org', avatar_url: '' };
const ok = (body: unknown): Answer => ({ status: 200, body });
const created = (body: unknown): Answer => ({ status: 201, body });
const failure = (status: number, message: string): Answer => ({ status, body: { message } });
const notFound = failure(404, "The target couldn't be found.");

function forgejo(repository: Repository): (call: Call) => Answer {
  const labels: Label[] = [];
  const pulls: Pull[] = [];

  return ({ method, path, query, body, root }) => {
    if (path[0] === 'user') return ok(me);
    const [, , , kind = '', ...rest] = path;
    if (path.slice(0, 3).join('/') !== 'repos/redakciya/content') return notFound;
    const key = `${method} ${kind}`;
    if (key === 'GET ') return ok({ owner: { login: 'redakciya' }, permissions: { push: true } });
    if (kind === 'branches') return branches(method, rest.join('/'), body);
    if (key === 'GET git' && rest[0] === 'trees') return tree(rest[1] ?? '');
    if (key === 'GET git' && rest[0] === 'blobs') return blob(rest[1] ?? '');
    if (key === 'GET contents')
      return contents(rest.join('/'), query.get('ref') ?? 'main', `${root}/`);
    if (key === 'POST contents') return change(body);
    if (key === 'GET commits') {
      const { author, date } = repository.lastChange(query.get('path') ?? '', 'main');
      return ok([{ commit: { author: { name: author, date } } }]);
    }
    if (key === 'GET compare') return compare(rest.join('/'));
    if (key === 'GET labels') return ok(labels);
    if (key === 'POST labels') return created(label(String(body['name'])));
    if (kind === 'issues') {
      const pull = pulls.find(({ number }) => number === Number(rest[0]));
      if (!pull) return notFound;
      const wanted = body['labels'] as number[];
      pull.labels = labels.filter(({ id }) => wanted.includes(id));
      return ok(pull.labels);
    }
    return kind === 'pulls' ? pullRequests(method, rest, query, body) : notFound;
  };

  function label(name: string): Label {
    const made = { id: labels.length + 1, name };
    labels.push(made);
    return made;
  }

  function branches(method: string, name: string, body: Call['body']): Answer {
    if (method === 'POST') {
      const [made, old] = [String(body['new_branch_name']), String(body['old_ref_name'])];
      if (repository.branches.has(made)) return failure(409, 'The branch already exists.');
      repository.branches.set(made, repository.at(old).id);
      return created({ name: made, commit: { id: repository.at(made).id } });
    }
    const id = repository.branches.get(name);
    if (id === undefined) return notFound;
    if (method === 'DELETE') {
      repository.branches.delete(name);
      for (const pull of pulls) if (pull.branch === name) pull.state = 'closed';
      return { status: 204 };
    }
    return ok({ name, commit: { id, author: { name: repository.at(id).author } } });
  }

  function tree(ref: string): Answer {
    const commit = repository.find(ref);
    if (!commit) return notFound;
    const entries = [...commit.tree].map(([path, bytes]) => ({
      path,
      type: 'blob',
      sha: blobId(bytes),
      size: bytes.length,
    }));
    return ok({ sha: ref, tree: entries, truncated: false, total_count: entries.length, page: 1 });
  }

  function blob(sha: string): Answer {
    for (const { tree: files } of repository.commits.values())
      for (const bytes of files.values())
        if (blobId(bytes) === sha)
          return ok({ sha, content: bytes.toString('base64'), encoding: 'base64' });
    return notFound;
  }

  /** A file as an object, a folder as an array. */
  function contents(path: string, ref: string, url: string): Answer {
    const files = repository.find(ref)?.tree;
    const bytes = files?.get(path);
    if (bytes)
      return ok({
        name: path.slice(path.lastIndexOf('/') + 1),
        path,
        sha: blobId(bytes),
        type: 'file',
        encoding: 'base64',
        content: bytes.toString('base64'),
        url: `${url}${path}`,
      });
    const inside = [...(files ?? [])].filter(([name]) => name.startsWith(`${path}/`));
    if (inside.length === 0) return notFound;
    const names = new Set(inside.map(([name]) => name.slice(path.length + 1).split('/')[0] ?? ''));
    return ok([...names].map((name) => ({ name, path: `${path}/${name}`, type: 'file' })));
  }

  /** All or nothing; a wrong blob is 422 (ErrSHADoesNotMatch), as is a file that is there already. */
  function change(body: Call['body']): Answer {
    const branch = String(body['branch']);
    const files = repository.find(branch)?.tree;
    if (!files) return failure(404, 'branch does not exist');
    const changes: Record<string, Buffer | null> = {};
    for (const { operation, path, content = '', sha } of body['files'] as Operation[]) {
      const before = files.get(path);
      if (operation === 'create' && before)
        return failure(422, `repository file already exists [path: ${path}]`);
      if (operation !== 'create' && !before) return failure(404, `file does not exist: ${path}`);
      if (operation !== 'create' && before && blobId(before) !== sha)
        return failure(
          422,
          `sha does not match [given: ${String(sha)}, expected: ${blobId(before)}]`,
        );
      changes[path] = operation === 'delete' ? null : Buffer.from(content, 'base64');
    }
    const commit = repository.commit(branch, changes, String(body['message']), 'Анна');
    return created({ commit: { sha: commit.id }, content: [] });
  }

  function compare(range: string): Answer {
    const [from = '', to = ''] = range.split('...');
    const [base, head] = [repository.find(from), repository.find(to.replace(/^redakciya:/u, ''))];
    if (!base || !head) return notFound;
    const files = repository
      .changed(repository.mergeBase(base.id, head.id), head)
      .map((filename) => ({ filename, status: base.tree.has(filename) ? 'modified' : 'added' }));
    return ok({ commits: [], files, total_commits: 0 });
  }

  function shown(pull: Pull): object {
    const { number, branch, title, state, merged } = pull;
    const head = repository.find(branch);
    return {
      number,
      title,
      state,
      merged,
      labels: pull.labels,
      user: me,
      head: { ref: branch, label: branch, sha: head?.id, repo: { owner: { login: 'redakciya' } } },
      base: { ref: 'main' },
      merge_base: head && repository.mergeBase(head.id, 'main').id,
      updated_at: head?.date,
    };
  }

  function pullRequests(
    method: string,
    [number, action]: readonly string[],
    query: URLSearchParams,
    body: Call['body'],
  ): Answer {
    if (number === undefined && method === 'GET')
      return ok(pulls.filter(({ state }) => state === query.get('state')).map(shown));
    if (number === undefined) {
      const branch = String(body['head']).replace(/^redakciya:/u, '');
      const pull: Pull = {
        number: pulls.length + 1,
        branch,
        title: String(body['title']),
        state: 'open',
        merged: false,
        labels: [],
      };
      pulls.push(pull);
      return created(shown(pull));
    }
    const pull = pulls.find((one) => one.number === Number(number));
    if (!pull) return notFound;
    if (action === 'merge') return merge(pull, body);
    if (method === 'PATCH') pull.state = body['state'] as Pull['state'];
    return ok(shown(pull));
  }

  function merge(pull: Pull, body: Call['body']): Answer {
    const wanted = body['head_commit_id'];
    if (wanted !== undefined && wanted !== repository.at(pull.branch).id)
      return failure(409, 'head out of date');
    if (!repository.merge(pull.branch, 'main', pull.title)) return failure(409, 'merge conflict');
    pull.state = 'closed';
    pull.merged = true;
    return { status: 200 };
  }
}
