/** How the office's service is spoken to: JSON over POST, as Decap's proxy protocol has it. */
import type { Finding } from '../../../src/mdx/finding.ts';

/** Who has signed in; roles come from the front end, the browser only shows them. */
export interface Editor {
  readonly login: string;
  readonly name: string;
  /** `author` may send for review, `chief` may publish. */
  readonly role?: string;
}

/** One file that two people changed. */
export interface ConflictingFile {
  readonly path: string;
  /** What is stored and stays; null when it has been deleted. */
  readonly theirs: string | null;
  readonly author?: string;
}

/** The service's answer when something is wrong. */
interface Refusal {
  readonly error?: unknown;
  /** A stable name of the reason, see `publish/office/protocol.md`. */
  readonly code?: string;
  /** Why the check holds the entry back. */
  readonly findings?: readonly Finding[];
  readonly conflicts?: readonly ConflictingFile[];
}

/** An answer that is no success; the message is meant for the editor. */
export class OfficeError extends Error {
  override readonly name = 'APIError';
  readonly status: number;
  readonly code: string;
  readonly conflicts: readonly ConflictingFile[];
  readonly findings: readonly Finding[];

  constructor(message: string, status: number, refusal: Refusal = {}) {
    super(message);
    this.status = status;
    this.code = refusal.code ?? '';
    this.conflicts = refusal.conflicts ?? [];
    this.findings = refusal.findings ?? [];
  }
}

/** Whether the file has changed since the editor opened it. */
export function isConflict(error: unknown): error is OfficeError {
  return error instanceof OfficeError && error.status === 409;
}

/**
 * Sends one action.
 * @returns the answer's JSON
 * @throws an {@link OfficeError}: status 0 when the service cannot be reached
 */
export async function ask(url: string, payload: object): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify(payload),
    });
  } catch {
    throw new OfficeError(
      'нет связи с редакцией. Текст не потерян: сохраните ещё раз чуть позже.',
      0,
    );
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer;
  const refusal = (answer ?? {}) as Refusal;
  throw new OfficeError(
    text(refusal.error) ?? `Редакция ответила отказом (${response.status}).`,
    response.status,
    refusal,
  );
}

/** Who is signed in. @throws an {@link OfficeError} */
export async function whoami(url: string): Promise<Editor> {
  const answer = (await ask(url, { action: 'whoami', params: {} })) as Partial<Editor>;
  const { login = 'editor', name = 'Редактор', role } = answer;
  return { login, name, ...(role === undefined ? {} : { role }) };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
