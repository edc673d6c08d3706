/**
 * A GitLab in memory: the part of API v4 that the office uses. Shapes and statuses after https://docs.gitlab.com/api/
 * (commits, merge_requests, repository_files, repositories, branches).
 */
import type { Answer, Call, ForgeKind } from './http.ts';
import { blobId } from './repository.ts';
import type { Repository } from './repository.ts';

interface MergeRequest {
  readonly iid: number;
  readonly branch: string;
  readonly title: string;
  state: 'opened' | 'closed' | 'merged';
  labels: string[];
  /** The merge base at the last push; a rebase moves it. */
  base: string;
}

interface Action {
  readonly action: 'create' | 'update' | 'delete';
  readonly file_path: string;
  readonly content?: string;
  readonly last_commit_id?: string;
}

export const gitlabKind = (repository: Repository): ForgeKind => ({
  apiRoot: '/api/v4',
  authorize: 'oauth/authorize',
  token: 'oauth/token',
  scope: 'api',
  scheme: 'Bearer',
  answer: gitlab(repository),
});

const me = { id: 1, username: 'anna', name: 'Анна', email: 'anna@example.org', avatar_url: null };
const ok = (body: unknown): Answer => ({ status: 200, body });
const failure = (status: number, message: string): Answer => ({ status, body: { message } });
const notFound = failure(404, '404 Not Found');

function gitlab(repository: Repository): (call: Call) => Answer {
  const requests: MergeRequest[] = [];

  return (call) => {
    const { method, path, query } = call;
    if (path[0] === 'user') return ok(me);
    const [, project, kind, ...rest] = path;
    if (project !== 'redakciya/content') return notFound;
    if (kind === undefined)
      return ok({ permissions: { project_access: { access_level: 40 }, group_access: null } });
    if (kind === 'merge_requests') return mergeRequests(call, rest);
    const [what, name = '', more] = rest;
    const ref = query.get('ref') ?? query.get('ref_name') ?? 'main';
    if (what === 'files') return file(method, name, ref, more === 'raw');
    if (what === 'tree') return tree(query, ref);
    if (what === 'compare') return compare(query.get('from') ?? '', query.get('to') ?? '');
    if (what === 'branches') return branch(method, name);
    if (what === 'commits' && method === 'POST') return commit(call.body);
    if (what === 'commits' && more === 'statuses') return ok([]);
    if (what === 'commits') {
      const { id, author, date } = repository.lastChange(query.get('path') ?? '', ref);
      return ok([{ id, author_name: author, authored_date: date }]);
    }
    return notFound;
  };

  function file(method: string, path: string, ref: string, raw: boolean): Answer {
    const bytes = repository.find(ref)?.tree.get(path);
    if (!bytes) return failure(404, '404 File Not Found');
    const headers = { 'X-Gitlab-Blob-Id': blobId(bytes) };
    if (method === 'HEAD') return { status: 200, headers };
    if (raw) return { status: 200, body: bytes, headers };
    return {
      status: 200,
      headers,
      body: {
        file_path: path,
        blob_id: blobId(bytes),
        commit_id: repository.at(ref).id,
        last_commit_id: repository.lastChange(path, ref).id,
        content: bytes.toString('base64'),
        encoding: 'base64',
      },
    };
  }

  function tree(query: URLSearchParams, ref: string): Answer {
    const folder = query.get('path') ?? '';
    const isDeep = query.get('recursive') === 'true';
    const entries = [...(repository.find(ref)?.tree ?? [])]
      .filter(([path]) => path.startsWith(`${folder}/`))
      .filter(([path]) => isDeep || !path.slice(folder.length + 1).includes('/'))
      .map(([path, bytes]) => ({
        id: blobId(bytes),
        name: path.slice(path.lastIndexOf('/') + 1),
        type: 'blob',
        path,
      }));
    if (entries.length === 0) return failure(404, '404 Tree Not Found');
    const headers = { 'X-Page': '1', 'X-Per-Page': '100', 'X-Total-Pages': '1' };
    return { status: 200, body: entries, headers };
  }

  function compare(from: string, to: string): Answer {
    const [base, head] = [repository.find(from), repository.find(to)];
    if (!base || !head) return notFound;
    const diffs = repository.changed(repository.mergeBase(from, to), head).map((path) => ({
      old_path: path,
      new_path: path,
      new_file: !base.tree.has(path),
      deleted_file: !head.tree.has(path),
      renamed_file: false,
      diff: head.tree.get(path)?.includes(0) === true ? 'Binary files differ\n' : '@@',
    }));
    return ok({ diffs, commits: [] });
  }

  function branch(method: string, name: string): Answer {
    const id = repository.branches.get(name);
    if (id === undefined) return failure(404, '404 Branch Not Found');
    if (method === 'DELETE') {
      repository.branches.delete(name);
      return { status: 204 };
    }
    return ok({ name, commit: { id }, developers_can_push: true, developers_can_merge: true });
  }

  /** All or nothing; every refusal is 400. */
  function commit(body: Call['body']): Answer {
    const name = String(body['branch']);
    const start = body['start_branch'];
    if (typeof start === 'string') {
      if (repository.branches.has(name))
        return failure(400, `A branch called '${name}' already exists. Switch to that branch.`);
      repository.branches.set(name, repository.at(start).id);
    }
    const answer = apply(name, body['actions'] as Action[], String(body['commit_message']));
    if (typeof start === 'string' && answer.status !== 201) repository.branches.delete(name);
    return answer;
  }

  function apply(branchName: string, actions: readonly Action[], message: string): Answer {
    const files = repository.find(branchName)?.tree;
    if (!files) return failure(400, 'You can only create or edit files when you are on a branch');
    const changes: Record<string, Buffer | null> = {};
    for (const { action, file_path: path, content = '', last_commit_id: last } of actions) {
      const isThere = files.has(path);
      if (action === 'create' && isThere)
        return failure(400, 'A file with this name already exists');
      if (action !== 'create' && !isThere)
        return failure(400, "A file with this name doesn't exist");
      if (last !== undefined && last !== repository.lastChange(path, branchName).id)
        return failure(
          400,
          'You are attempting to update a file that has changed since you started editing it.',
        );
      changes[path] = action === 'delete' ? null : Buffer.from(content, 'base64');
    }
    const { id } = repository.commit(branchName, changes, message, 'Анна');
    return { status: 201, body: { id, message } };
  }

  function shown({ iid, branch: source, title, state, labels, base }: MergeRequest): object {
    const head = repository.find(source);
    return {
      iid,
      title,
      state,
      labels,
      source_branch: source,
      target_branch: 'main',
      sha: head?.id,
      author: me,
      updated_at: head?.date,
      diff_refs: { base_sha: base, head_sha: head?.id, start_sha: base },
    };
  }

  function mergeRequests({ method, query }: Call, [iid, action]: readonly string[]): Answer {
    if (iid === undefined && method === 'GET') {
      const source = query.get('source_branch');
      const found = requests.filter(
        ({ state, branch: name }) => state === 'opened' && (source === null || name === source),
      );
      return ok(found.map(shown));
    }
    if (iid === undefined) {
      const source = query.get('source_branch') ?? '';
      const made: MergeRequest = {
        iid: requests.length + 1,
        branch: source,
        title: query.get('title') ?? '',
        state: 'opened',
        labels: (query.get('labels') ?? '').split(','),
        base: repository.mergeBase(source, 'main').id,
      };
      requests.push(made);
      return { status: 201, body: shown(made) };
    }
    const request = requests.find((one) => one.iid === Number(iid));
    if (!request) return notFound;
    if (action === 'rebase') return rebase(request);
    if (action === 'merge') return merge(request, query);
    const labels = query.get('labels');
    if (method === 'PUT' && labels !== null) request.labels = labels.split(',');
    if (query.get('state_event') === 'close') request.state = 'closed';
    return ok(shown(request));
  }

  /** Puts the branch's changes onto the newest main. */
  function rebase(request: MergeRequest): Answer {
    const [head, base, main] = [
      repository.at(request.branch),
      repository.mergeBase(request.branch, 'main'),
      repository.at('main'),
    ];
    if (base.id !== main.id) {
      const changes = Object.fromEntries(
        repository.changed(base, head).map((path) => [path, head.tree.get(path) ?? null]),
      );
      repository.branches.set(request.branch, main.id);
      repository.commit(request.branch, changes, head.message, head.author);
      request.base = main.id;
    }
    return { status: 202, body: { rebase_in_progress: false, merge_error: null } };
  }

  function merge(request: MergeRequest, query: URLSearchParams): Answer {
    const wanted = query.get('sha');
    if (wanted !== null && wanted !== repository.at(request.branch).id)
      return failure(409, 'SHA does not match HEAD of source branch');
    if (!repository.merge(request.branch, 'main', request.title))
      return failure(406, 'Branch cannot be merged');
    request.state = 'merged';
    repository.branches.delete(request.branch);
    return ok(shown(request));
  }
}
