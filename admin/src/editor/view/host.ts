/** What an editor asks of the form that it stands in. */
import type { LexicalEditor } from 'lexical';

export interface Host {
  /** An address to show a picture beside the entry by. */
  readonly pictureUrl: (path: string) => string;
}

const hosts = new WeakMap<LexicalEditor, Host>();

export function setHost(editor: LexicalEditor, host: Host): void {
  hosts.set(editor, host);
}

export function pictureUrl(editor: LexicalEditor, path: string): string {
  return hosts.get(editor)?.pictureUrl(path) ?? path;
}
