/**
 * Forgejo (and Gitea) API v1. `POST …/contents` takes the blob that each change replaces and answers 422 when it is
 * another one; a merge takes the commit that was looked at and answers 409 when the branch has moved.
 * https://codeberg.org/api/swagger, operations repoChangeFiles and repoMergePullRequest
 */
import { orNothing, statusOfLabels } from './store.ts';
import type { Expected, Store } from './store.ts';

interface Options {
  readonly method?: string;
  readonly body?: string;
  readonly params?: object;
}

interface PullRequest {
  readonly number: number;
  readonly head: { readonly sha: string };
  readonly merge_base: string;
  readonly labels: readonly { readonly name: string }[];
  readonly user?: { readonly login: string; readonly full_name?: string };
}

/** Of `API` in decap-cms-backend-forgejo, what is used here. */
export interface ForgejoApi {
  readonly branch: string;
  readonly repoURL: string;
  request(path: string, options?: Options): Promise<unknown>;
  readFile(path: string, id: null, where: { branch: string }): Promise<string>;
  readFileMetadata(path: string, id: null): Promise<{ author: string }>;
  getBranchPullRequest(branch: string): Promise<PullRequest>;
}

interface Operation {
  readonly path: string;
  readonly operation: 'create' | 'update' | 'delete';
  readonly sha?: string;
}

export function forgejoStore(api: ForgejoApi): Store {
  let expected: Expected | undefined;
  const request = api.request.bind(api);
  api.request = (path, options = {}) =>
    request(path, expected ? conditional(api, path, options, expected) : options);
  return {
    main: api.branch,
    text: (path, ref) => orNothing(api.readFile(path, null, { branch: ref })),
    async names(folder, ref) {
      const path = `${api.repoURL}/contents/${folder}`;
      const found = await orNothing(api.request(path, { params: { ref } }));
      return ((found ?? []) as readonly { name: string }[]).map(({ name }) => name);
    },
    async draft(branch) {
      const pull = await orNothing(api.getBranchPullRequest(branch));
      return (
        pull && {
          head: pull.head.sha,
          base: pull.merge_base,
          status: statusOfLabels(pull.labels.map(({ name }) => name)),
          author: nonEmpty(pull.user?.full_name) ?? nonEmpty(pull.user?.login),
        }
      );
    },
    author: async (path) => nonEmpty((await api.readFileMetadata(path, null)).author),
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

/** Decap asks the forge for the newest blob right before it writes; what counts is the one that the editor saw. */
function conditional(
  { repoURL }: ForgejoApi,
  path: string,
  options: Options,
  { files, head }: Expected,
): Options {
  if (options.method !== 'POST' || options.body === undefined) return options;
  const body = JSON.parse(options.body) as { files?: readonly Operation[] };
  if (path === `${repoURL}/contents` && files)
    return {
      ...options,
      body: JSON.stringify({ ...body, files: body.files?.map((one) => onto(one, files)) }),
    };
  if (/\/pulls\/\d+\/merge$/u.test(path) && head !== undefined)
    return { ...options, body: JSON.stringify({ ...body, head_commit_id: head }) };
  return options;
}

function onto(operation: Operation, files: ReadonlyMap<string, string | null>): Operation {
  const sha = files.get(operation.path);
  if (sha === undefined) return operation;
  if (sha === null) return { ...operation, operation: 'create' };
  return { ...operation, operation: operation.operation === 'delete' ? 'delete' : 'update', sha };
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
