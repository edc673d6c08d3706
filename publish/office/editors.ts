/** Who asks, and what they may do. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Person } from './git/commits.ts';
import { forbidden, OfficeError } from './errors.ts';

/** `author` writes drafts and sends them for review; `chief` does everything. */
export type Role = 'author' | 'chief';

export interface Editor extends Person {
  readonly role: Role;
}

/**
 * Where the name comes from: one editor for everybody who reaches the loopback address, or the
 * headers `X-Editor` and `X-Editor-Role` of a front end that signs people in and that nobody can go around.
 */
export type SignIn = 'local' | 'headers';

/** The editor of a machine of one's own. */
export const localEditor: Editor = {
  name: 'Главный редактор',
  email: 'editor@localhost',
  role: 'chief',
};

/**
 * @param headers `X-Editor: Анна Петрова <anna@example.org>` in UTF-8, percent-encoded or not; the address may be missing.
 *   `X-Editor-Role: chief` gives the greater role, anything else the lesser.
 * @throws OfficeError (401) when headers are expected and there is no name
 */
export function editorOf(headers: IncomingHttpHeaders, signIn: SignIn, local: Editor): Editor {
  if (signIn === 'local') return local;
  const value = decode(single(headers['x-editor'])).trim();
  const [, written = '', address = ''] = /^([^<>]*)(?:<([^<>\s]+)>)?$/u.exec(value) ?? [];
  const name = clean(written) || clean(address);
  if (name === '')
    throw new OfficeError(401, 'not-signed-in', 'Вход не выполнен. Обновите страницу и войдите.');
  return {
    name,
    email: clean(address) || `${encodeURIComponent(name)}@localhost`,
    role: single(headers['x-editor-role']) === 'chief' ? 'chief' : 'author',
  };
}

function single(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Node reads headers as Latin-1; a name is UTF-8, plain or percent-encoded. */
function decode(value: string): string {
  const text = Buffer.from(value, 'latin1').toString();
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What git would strip or misread is not part of a name. */
function clean(text: string): string {
  // eslint-disable-next-line no-control-regex -- a line break would begin another header of the commit
  const plain = text.replace(/[\u0000-\u001f\u007f<>\ufffd]/gu, '');
  return plain.trim().slice(0, 100);
}

/** @throws OfficeError (403) @param what «Публикует записи» */
export function requireChief({ role }: Editor, what: string): void {
  if (role !== 'chief') throw forbidden(`${what} главный редактор. Отправьте запись на проверку.`);
}
