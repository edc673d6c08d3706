/** A refusal that the editor is to read: HTTP status, a stable code, a Russian sentence, and what a program may need besides. */
export class OfficeError extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    code: string,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'OfficeError';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** The request itself makes no sense; an editor meets it only through a fault of the editor's page. */
export function badRequest(message: string, code = 'bad-request'): OfficeError {
  return new OfficeError(400, code, message);
}

/** The editor's role does not reach that far. */
export function forbidden(message: string): OfficeError {
  return new OfficeError(403, 'role', message);
}

export function notFound(message: string): OfficeError {
  return new OfficeError(404, 'not-found', message);
}

/** One file that two people changed; texts are absent when that side has deleted it or it is no text. */
export interface Conflict {
  /** As the CMS calls it: `content/news/start/index.mdx`. */
  readonly path: string;
  /** What the refused request wanted to store. */
  readonly yours: string | null;
  /** What is stored, and stays. */
  readonly theirs: string | null;
  /** Blob id of `theirs`: sending it as `base` says that its changes are taken into account. */
  readonly theirsId: string | null;
  /** Who stored it, and when (ISO 8601). */
  readonly author?: string;
  readonly date?: string;
}

/** Somebody saved first. Nothing of the refused request is stored; both texts are in the answer. */
export function conflict(message: string, conflicts: readonly Conflict[]): OfficeError {
  return new OfficeError(409, 'conflict', message, { conflicts });
}
