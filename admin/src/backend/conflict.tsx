import { createRoot } from 'react-dom/client';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import './conflict.css';

/** Two texts of one entry. */
export interface Conflict {
  readonly path: string;
  /** What the editor wanted to save. */
  readonly mine: string;
  /** What is stored now. */
  readonly theirs: string;
  /** Who stored it, if the service says so. */
  readonly by?: string | undefined;
}

/** Shows both texts over the form, which stays open below. */
export function showConflict(conflict: Conflict): void {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  root.render(
    <ConflictDialog
      {...conflict}
      onClose={() => {
        root.unmount();
        place.remove();
      }}
    />,
  );
}

/** The later save of an older version: refused, and nothing of either text is lost. */
export function ConflictDialog(props: Conflict & { readonly onClose: () => void }): ReactElement {
  const { mine, theirs, by, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="conflict" aria-labelledby="conflict-title" onClose={onClose}>
      <h2 id="conflict-title">Эту запись уже изменили</h2>
      <p>
        Пока вы правили, её сохранил {by ?? 'другой человек'}. Ваш текст не сохранён, но и не
        потерян: скопируйте его, откройте свежую версию и внесите правки в неё.
      </p>
      <div className="conflict-texts">
        <ConflictText title="Ваш текст" text={mine} />
        <ConflictText title="Сохранено сейчас" text={theirs} />
      </div>
      <p className="conflict-actions">
        <button
          type="button"
          onClick={() => {
            dialog.current?.close();
          }}
        >
          Вернуться к форме
        </button>
        <button
          type="button"
          onClick={() => {
            window.location.reload();
          }}
        >
          Открыть свежую версию
        </button>
      </p>
    </dialog>
  );
}

function ConflictText({
  title,
  text,
}: {
  readonly title: string;
  readonly text: string;
}): ReactElement {
  const [copied, setCopied] = useState(false);
  return (
    <label>
      <span>{title}</span>
      <textarea readOnly rows={16} value={text} />
      <button
        type="button"
        onClick={() => {
          void navigator.clipboard.writeText(text).then(() => {
            setCopied(true);
          });
        }}
      >
        {copied ? 'Скопировано' : 'Скопировать'}
      </button>
    </label>
  );
}
