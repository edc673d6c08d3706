/**
 * GitLab API v4. A commit names for each file the last commit that changed it, and is refused with 400 when there is a
 * newer one; a merge takes the commit that was looked at and answers 409 when the branch has moved.
 * https://docs.gitlab.com/api/commits/, https://docs.gitlab.com/api/merge_requests/
 */
import { orNothing, statusOfLabels } from './store.ts';
import type { Expected, Store } from './store.ts';

interface Request {
  readonly url: string;
  readonly method?: string;
  readonly body?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

interface MergeRequest {
  readonly iid: number;
  readonly sha: string;
  readonly labels: readonly string[];
  readonly author?: { readonly name: string };
  readonly diff_refs: { readonly base_sha: string };
}

/** Of `API` in decap-cms-backend-gitlab, what is used here. */
export interface GitLabApi {
  readonly branch: string;
  readonly repoURL: string;
  requestJSON(request: Request): Promise<unknown>;
  readFile(path: string, id: null, where: { branch: string }): Promise<string>;
  readFileMetadata(path: string, id: null): Promise<{ author: string }>;
  listAllFiles(
    path: string,
    recursive: boolean,
    branch: string,
  ): Promise<readonly { readonly name: string }[]>;
  getBranchMergeRequest(branch: string): Promise<{ readonly iid: number }>;
}

interface Commit {
  readonly branch: string;
  readonly start_branch?: string;
  readonly actions: readonly { readonly action: string; readonly file_path: string }[];
}

interface StoredFile {
  readonly blob_id: string;
  readonly last_commit_id: string;
}

/** The file is another than the one that the editor saw: what GitLab itself answers a little later. */
export class Overtaken extends Error {
  override readonly name = 'APIError';
  readonly status = 409;
}

export function gitlabStore(api: GitLabApi): Store {
  let expected: Expected | undefined;
  const requestJSON = api.requestJSON.bind(api);
  api.requestJSON = async (request) =>
    requestJSON(expected ? await conditional(api, requestJSON, request, expected) : request);
  return {
    main: api.branch,
    text: (path, ref) => orNothing(api.readFile(path, null, { branch: ref })),
    names: async (folder, ref) =>
      ((await orNothing(api.listAllFiles(folder, false, ref))) ?? []).map(({ name }) => name),
    async draft(branch) {
      const found = await orNothing(api.getBranchMergeRequest(branch));
      if (!found) return undefined;
      const request = (await requestJSON({
        url: `${api.repoURL}/merge_requests/${found.iid}`,
      })) as MergeRequest;
      return {
        head: request.sha,
        base: request.diff_refs.base_sha,
        status: statusOfLabels(request.labels),
        author: request.author?.name,
      };
    },
    async author(path) {
      const { author } = await api.readFileMetadata(path, null);
      return author === '' ? undefined : author;
    },
    async under(conditions, write) {
      expected = conditions;
      try {
        return await write();
      } finally {
        expected = undefined;
      }
    },
  };
}

async function conditional(
  { repoURL }: GitLabApi,
  requestJSON: GitLabApi['requestJSON'],
  request: Request,
  { files, head }: Expected,
): Promise<Request> {
  const { url, method, body } = request;
  if (method === 'PUT' && /\/merge_requests\/\d+\/merge$/u.test(url) && head !== undefined)
    return { ...request, params: { ...request.params, sha: head } };
  if (method !== 'POST' || url !== `${repoURL}/repository/commits` || !files || !body)
    return request;
  const commit = JSON.parse(body) as Commit;
  const actions = await Promise.all(
    commit.actions.map(async (action) => {
      const base = files.get(action.file_path);
      if (base === undefined) return action;
      if (base === null) return { ...action, action: 'create' };
      const stored = (await requestJSON({
        url: `${repoURL}/repository/files/${encodeURIComponent(action.file_path)}`,
        // The draft that the commit opens is made from the main branch.
        params: { ref: commit.start_branch ?? commit.branch },
      })) as StoredFile;
      if (stored.blob_id !== base) throw new Overtaken('The file has been changed.');
      return { ...action, last_commit_id: stored.last_commit_id };
    }),
  );
  return { ...request, body: JSON.stringify({ ...commit, actions }) };
}
