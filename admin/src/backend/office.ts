/** The backend of our own service: Decap's proxy protocol, and with every save the version the editor had opened. */
import { ProxyBackend } from 'decap-cms-backend-proxy';
import type { Asset, DataFile, LoadedEntry, Saved } from '../decap/backend.ts';
import { reopenAfterSave } from '../entries/reopen.ts';
import { forgetEntries } from '../entries/lookup.ts';
import { listed } from '../format/listed.ts';
import { rememberDeletable } from '../lists/deletable.ts';
import { blobId, originOf } from '../format/origins.ts';
import { originalName, rememberOriginal } from '../uploads/names.ts';
import { OfficeLogin } from './OfficeLogin.tsx';
import { showConflict } from './conflict.tsx';
import { tellDone } from '../bar/stored.ts';
import { tellHeld } from '../check/held.ts';
import { ask, isConflict, OfficeError, whoami } from './protocol.ts';
import { createVersions } from './versions.ts';
import type { StoredFile } from './versions.ts';

interface PersistOptions {
  readonly commitMessage: string;
  readonly newEntry?: boolean;
  readonly status?: string;
}

/** A file that comes with a save, and what it was called on the editor's disk. */
async function serialized(asset: Asset): Promise<object> {
  const original = originalName(asset.path);
  return {
    path: asset.path,
    content: await asset.toBase64(),
    encoding: 'base64',
    ...(original === undefined ? {} : { original }),
  };
}

const bringsFiles = /^(?:getMedia|getMediaFile|unpublishedEntryMediaFile)$/u;

/** Decap drops what it does not know of: what the files of an entry were called on somebody's disk. */
function rememberNames(answer: unknown): void {
  for (const file of [answer].flat() as readonly { id: string; original?: string }[])
    if (file.original !== undefined) rememberOriginal(file.id, file.original);
}

/** The lines that the service counts say nothing to an editor; the panel of the check shows each place. */
function heldBack({ message, status, code, findings }: OfficeError): OfficeError {
  tellHeld(findings);
  const [what = ''] = message.split(':');
  return new OfficeError(`${what}. Что исправить, сказано в начале формы, в «Проверке».`, status, {
    ...{ code, findings },
  });
}

export class OfficeBackend extends ProxyBackend {
  private readonly versions = createVersions();

  override authComponent(): unknown {
    return OfficeLogin;
  }

  override async authenticate(): Promise<unknown> {
    const editor = await whoami(this.proxyUrl);
    // Decap's mode for people who propose and do not publish: no «Готово», no publishing, no deleting.
    return { ...editor, useOpenAuthoring: editor.role === 'author' };
  }

  override restoreUser(): Promise<unknown> {
    return this.authenticate();
  }

  /** The service gives a missing entry without a text, and Decap would open an empty form for it. */
  override async getEntry(path: string): Promise<LoadedEntry> {
    const entry = await super.getEntry(path);
    if (typeof entry.data === 'string' && entry.file.id !== null) return entry;
    throw new OfficeError(
      'Такой записи нет: её удалили или сменили ей адрес. Найдите её в разделе или поиском.',
      404,
    );
  }

  /** Without the texts: an entry that is opened is asked for by itself. */
  override async entriesByFolder(
    folder: string,
    extension: string,
    depth: number,
  ): Promise<LoadedEntry[]> {
    const entries = (await this.request({
      action: 'entriesByFolder',
      params: { folder, extension, depth, list: true },
    })) as readonly (Pick<LoadedEntry, 'file'> & { readonly fields: Record<string, unknown> })[];
    return entries.map(({ fields, file }) => ({ data: listed(fields), file }));
  }

  override async request(payload: { action: string; params: object }): Promise<unknown> {
    try {
      const answer = await ask(this.proxyUrl, { branch: this.branch, ...payload });
      tellDone(payload.action);
      if (bringsFiles.test(payload.action)) rememberNames(answer);
      if (payload.action === 'unpublishedEntry') rememberDeletable(answer);
      return answer;
    } catch (error) {
      if (error instanceof OfficeError && error.code === 'held') throw heldBack(error);
      throw error;
    }
  }

  /**
   * @throws an error for the editor; when somebody else has saved meanwhile, after both texts have been shown
   */
  override async persistEntry(entry: Saved, options: PersistOptions): Promise<unknown> {
    const dataFiles = await Promise.all(
      entry.dataFiles.map((file) => this.withBase(file, options.newEntry === true)),
    );
    try {
      const answer = await this.request({
        action: 'persistEntry',
        params: {
          branch: this.branch,
          dataFiles,
          assets: await Promise.all(entry.assets.map(serialized)),
          options: {
            ...options,
            commitMessage: options.commitMessage.replace('/index»', '»'),
            status: options.status ?? this.options.initialWorkflowStatus,
          },
        },
      });
      const { files = [] } = answer as { files?: readonly StoredFile[] };
      for (const file of dataFiles) await this.versions.saved(file, files);
      // A new entry Decap asks for by itself.
      if (options.newEntry !== true && files.some(({ data }) => data !== undefined))
        reopenAfterSave();
      forgetEntries();
      return answer;
    } catch (error) {
      const [file] = dataFiles;
      if (!file || !isConflict(error)) throw error;
      const [theirs] = error.conflicts;
      showConflict({
        path: file.path,
        mine: file.raw,
        theirs: theirs?.theirs ?? '',
        by: theirs?.author,
      });
      throw new Error('Запись изменил другой человек. Оба текста — в окне.', { cause: error });
    }
  }

  private async withBase(
    file: DataFile,
    isNew: boolean,
  ): Promise<DataFile & { readonly base: string | null }> {
    const origin = originOf(file.raw);
    const base = isNew || origin === undefined ? null : await blobId(origin);
    return { ...file, base: base === null ? null : this.versions.latest(file.path, base) };
  }
}
