/**
 * The guards of our own service over Decap's backends for forges, which have none: there, the later save silently wins.
 * They run in the editor's browser; what several browsers do at once, the forge decides (see `Store.under`).
 */
import type { Asset, LoadedEntry, Saved } from '../../decap/backend.ts';
import { forgetEntries } from '../../entries/lookup.ts';
import { originOf } from '../../format/origins.ts';
import { originalsFile } from '../../../../src/mdx/originals.ts';
import { showConflict } from '../conflict.tsx';
import { createVersions } from '../versions.ts';
import type { ForgeClass, ForgeImplementation, PersistOptions } from './backend.ts';
import { takeIn } from './intake.ts';
import { idOf, refuseOvertaken, refuseStale, Stale } from './lock.ts';
import { ForgeLogin } from './ForgeLogin.tsx';
import { placeOf, placeOfEntry } from './places.ts';
import type { Place } from './places.ts';
import { inRussian, isOvertaken } from './refusals.ts';
import { refuseUnfit, refuseUnreadable } from './review.ts';
import type { Draft, Store } from './store.ts';

/**
 * @param Backend one of Decap's
 * @param open gives the repository behind its requests
 */
export function guarded(Backend: ForgeClass, open: (api: never) => Store): ForgeClass {
  return class extends Backend {
    private readonly versions = createVersions();
    /** Path → the version that this tab last read, to know what an editor has looked at. */
    private readonly seen = new Map<string, string | null>();
    private store: Store | undefined;

    override authComponent(): unknown {
      return ForgeLogin;
    }

    override async authenticate(credentials: unknown): Promise<object> {
      const user = await super.authenticate(credentials).catch((error: unknown) => {
        throw inRussian(error);
      });
      this.store = open(this.api as never);
      // The page may load nothing from elsewhere, and a face is not needed to edit.
      return { ...user, avatar_url: '' };
    }

    override async getEntry(path: string): Promise<LoadedEntry> {
      const entry = await super.getEntry(path);
      this.seen.set(path, await idOf(entry.data));
      return entry;
    }

    override async unpublishedEntryDataFile(
      collection: string,
      slug: string,
      path: string,
      id: string,
    ): Promise<string> {
      const text = await super.unpublishedEntryDataFile(collection, slug, path, id);
      this.seen.set(path, await idOf(text));
      return text;
    }

    override persistEntry(entry: Saved, options: PersistOptions): Promise<unknown> {
      return this.refusing(() => this.save(entry, options));
    }

    private async save(entry: Saved, options: PersistOptions): Promise<unknown> {
      const [file, ...others] = entry.dataFiles;
      if (!file || others.length > 0 || (file.newPath ?? file.path) !== file.path)
        throw new Error('За один раз сохраняют одну запись, и на прежнем месте.');
      const store = this.opened();
      const { place } = placeOf(file.path);
      if (place.file !== file.path) throw new Error('Это файл записи, а не она сама.');
      refuseUnreadable(place, file.raw);
      const origin = options.newEntry === true ? undefined : originOf(file.raw);
      const made = await idOf(origin);
      const base = made === null ? null : this.versions.latest(file.path, made);
      const draft = await refuseStale(store, place, base, file.raw);
      const beside = await filesBeside(store, place, draft);
      const { text, assets } = await takeIn(place, file.raw, entry.assets, beside);
      if ((draft?.status ?? options.status ?? 'draft') !== 'draft')
        refuseUnfit('Сохранить нельзя, запись уже на проверке', place, text, [
          ...beside.names,
          ...assets.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)),
        ]);
      const answer = await this.writing(store, place, base, text, () =>
        super.persistEntry({ dataFiles: [{ ...file, raw: text }], assets }, options),
      );
      const stored = { path: file.path, raw: text, base };
      await this.versions.saved(stored, []);
      this.seen.set(file.path, await idOf(text));
      forgetEntries();
      return answer;
    }

    override persistMedia(asset: Asset, options: PersistOptions): Promise<unknown> {
      return this.refusing(async () => {
        const store = this.opened();
        const { place } = placeOf(asset.path);
        const beside = await filesBeside(store, place, undefined);
        const { assets } = await takeIn(place, '', [asset], beside);
        const [taken] = assets;
        if (taken?.path !== asset.path)
          throw new Error('Добавьте файл в самой записи: там он получит имя для сайта.');
        return super.persistMedia(asset, options);
      });
    }

    /** The folder of an entry goes as a whole: a picture without its entry would be an error of the content. */
    override deleteFiles(paths: readonly string[], message: string): Promise<unknown> {
      return this.refusing(async () => {
        const store = this.opened();
        const all = new Set(paths);
        const files = new Map<string, string | null>();
        for (const path of paths) {
          const { place, name } = placeOf(path);
          if (place.kind === 'setting')
            throw new Error('Настройки нужны сайту, удалить их нельзя.');
          if (name !== 'index.mdx') continue;
          const base = this.seen.get(path);
          if (base !== undefined) await refuseStale(store, place, base, '');
          files.set(path, await idOf(await store.text(path, store.main)));
          for (const one of await store.names(place.folder, store.main))
            all.add(`${place.folder}/${one}`);
        }
        const answer = await store.under({ files }, () => super.deleteFiles([...all], message));
        forgetEntries();
        return answer;
      });
    }

    override updateUnpublishedEntryStatus(
      collection: string,
      slug: string,
      status: string,
    ): Promise<unknown> {
      return this.refusing(async () => {
        if (status !== 'draft') await this.reviewed(collection, slug, 'Отправить нельзя');
        return super.updateUnpublishedEntryStatus(collection, slug, status);
      });
    }

    override publishUnpublishedEntry(collection: string, slug: string): Promise<unknown> {
      return this.refusing(async () => {
        const store = this.opened();
        const { place, draft, text } = await this.reviewed(collection, slug, 'Опубликовать нельзя');
        await refuseOvertaken(store, place, draft, text);
        const answer = await store.under({ head: draft.head }, () =>
          super.publishUnpublishedEntry(collection, slug),
        );
        forgetEntries();
        return answer;
      });
    }

    /** The draft as it is at the forge, checked; nothing but its entry may be in it. */
    private async reviewed(
      collection: string,
      slug: string,
      what: string,
    ): Promise<{ readonly place: Place; readonly draft: Draft; readonly text: string }> {
      const store = this.opened();
      const place = placeOfEntry(collection, slug);
      const draft = await store.draft(place.branch);
      if (!draft) throw new Error('Черновика уже нет: его опубликовали или удалили.');
      const text = (await store.text(place.file, draft.head)) ?? '';
      const seen = this.seen.get(place.file);
      if (seen !== undefined && seen !== (await idOf(text)))
        throw new Stale('Черновик изменили после того, как вы его открыли.', {
          path: place.file,
          mine: '',
          theirs: text,
          by: draft.author,
        });
      const { diffs } = await this.unpublishedEntry({ collection, slug });
      const foreign = diffs.find(({ path }) => placeOf(path).place.file !== place.file);
      if (foreign) throw new Error(`${what}: в черновике чужой файл ${foreign.path}.`);
      const { names } = await filesBeside(store, place, draft);
      refuseUnfit(what, place, text, names);
      return { place, draft, text };
    }

    /** Writes; when the forge says that somebody was quicker, finds out who and what. */
    private async writing<T>(
      store: Store,
      place: Place,
      base: string | null,
      mine: string,
      write: () => Promise<T>,
    ): Promise<T> {
      try {
        return await store.under({ files: new Map([[place.file, base]]) }, write);
      } catch (error) {
        if (isOvertaken(error)) await refuseStale(store, place, base, mine);
        throw error;
      }
    }

    private opened(): Store {
      if (!this.store) throw new Error('Вход не выполнен. Войдите снова.');
      return this.store;
    }

    private async refusing<T>(action: () => Promise<T>): Promise<T> {
      try {
        return await action();
      } catch (error) {
        if (error instanceof Stale) showConflict(error.conflict);
        throw inRussian(error);
      }
    }
  };
}

async function filesBeside(
  store: Store,
  place: Place,
  draft: Draft | undefined,
): Promise<{ readonly names: readonly string[]; readonly originals: string | undefined }> {
  if (place.kind === 'setting') return { names: [], originals: undefined };
  const ref = draft?.head ?? store.main;
  const names = await store.names(place.folder, ref);
  const originals = names.includes(originalsFile)
    ? await store.text(`${place.folder}/${originalsFile}`, ref)
    : undefined;
  return { names, originals };
}

export type { ForgeImplementation };
