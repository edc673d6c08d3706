import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { counted } from '../../../src/words/format.ts';
import { hasUnsaved } from '../decap/store.ts';
import { implementation } from '../entries/implementation.ts';
import { slugProblem } from '../entries/slug.ts';

interface RenameProps {
  readonly id: string;
  readonly collection: string;
  readonly slug: string;
  readonly reserved: readonly string[];
  /** How its address begins: `/news/`. */
  readonly start: string;
  /** Whether readers know the address; otherwise there is nobody to lead on. */
  readonly published: boolean;
}

interface Speaker {
  readonly title: string;
}

/** Another address for an entry. One that readers know leads on, and links in other entries are mended with it. */
export function Rename(props: RenameProps): ReactElement {
  const { id, collection, slug, reserved, start, published } = props;
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState(slug);
  const [keepAddress, setKeep] = useState(true);
  const [speakers, setSpeakers] = useState<readonly Speaker[]>();
  const [refusal, setRefusal] = useState<string>();
  const ask = async (more: object): Promise<{ updated: Speaker[] }> =>
    (await implementation().request?.({
      action: 'renameEntry',
      params: { collection, slug, ...more },
    })) as { updated: Speaker[] };
  const fail = (error: unknown): void => {
    setRefusal(error instanceof Error ? error.message : 'Не получилось. Попробуйте ещё раз.');
  };
  useEffect(() => {
    // Who speaks of the entry does not hang on what it will be called.
    if (open)
      ask({ to: `${slug}-2`, dry: true }).then(({ updated }) => {
        setSpeakers(updated);
      }, fail);
  }, [open]);
  const problem = to === slug ? undefined : slugProblem(to, reserved);
  if (!open)
    return (
      <button
        type="button"
        onClick={() => {
          setOpen(true);
        }}
      >
        Изменить адрес
      </button>
    );
  return (
    <div className="office-rename">
      <label htmlFor={`${id}-new`}>Новый адрес: {start}</label>
      <input
        id={`${id}-new`}
        type="text"
        spellCheck={false}
        value={to}
        onChange={({ target }) => {
          setTo(target.value.trim());
          setRefusal(undefined);
        }}
      />
      {published && (
        <>
          <label>
            <input
              type="checkbox"
              checked={keepAddress}
              onChange={({ target }) => {
                setKeep(target.checked);
              }}
            />
            По прежнему адресу вести сюда же
          </label>
          <p role="status">{said(speakers)}</p>
        </>
      )}
      {(problem ?? refusal) !== undefined && (
        <p className="office-problem" role="alert">
          {problem ?? refusal}
        </p>
      )}
      <button
        type="button"
        disabled={to === slug || problem !== undefined || speakers === undefined}
        onClick={() => {
          if (hasUnsaved()) {
            setRefusal('Сначала сохраните правки, потом меняйте адрес.');
            return;
          }
          ask({ to, keepAddress }).then(() => {
            window.location.hash = `#/collections/${collection}/entries/${to}/index`;
            window.location.reload();
          }, fail);
        }}
      >
        {published ? 'Изменить сразу на сайте' : 'Изменить'}
      </button>
      <button
        type="button"
        onClick={() => {
          setOpen(false);
        }}
      >
        Не менять
      </button>
    </div>
  );
}

function said(speakers: readonly Speaker[] | undefined): string {
  if (!speakers) return 'Ищем, где на неё ссылаются…';
  if (speakers.length === 0) return 'Другие записи на неё не ссылаются.';
  const names = speakers.slice(0, 5).map(({ title }) => `«${title}»`);
  const more = speakers.length > 5 ? ` и ещё ${speakers.length - 5}` : '';
  return `Ссылки исправим вместе с адресом, ${counted(speakers.length, 'запись', 'записи', 'записей')}: ${names.join(', ')}${more}.`;
}
