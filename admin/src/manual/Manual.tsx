import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import './manual.css';

interface Heading {
  readonly id: string;
  readonly text: string;
}

/** «Справка»: the text of docs/editor.md with its pictures, over whatever is open. */
export function Manual({ onClose }: { readonly onClose: () => void }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [html, setHtml] = useState<string>();
  const [headings, setHeadings] = useState<readonly Heading[]>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
    import('virtual:manual').then(
      (module) => {
        setHtml(module.default);
      },
      () => {
        setFailed(true);
      },
    );
  }, []);
  useEffect(() => {
    const found = [...(text.current?.querySelectorAll('h2') ?? [])];
    setHeadings(found.map(({ id, textContent }) => ({ id, text: textContent })));
  }, [html]);
  return (
    <dialog ref={dialog} className="manual" aria-label="Справка" onClose={onClose}>
      <nav aria-label="Содержание справки">
        <ul>
          {headings.map(({ id, text: title }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  text.current?.querySelector(`#${CSS.escape(id)}`)?.scrollIntoView();
                }}
              >
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {failed && <p role="alert">Справка не загрузилась. Закройте её и откройте снова.</p>}
      {/* Our own text, made into HTML when the editor was built. */}
      <div
        ref={text}
        className="manual-text"
        tabIndex={0}
        role="document"
        aria-label="Текст справки"
        dangerouslySetInnerHTML={{ __html: html ?? '' }}
      />
      <button
        type="button"
        className="manual-close"
        onClick={() => {
          dialog.current?.close();
        }}
      >
        Закрыть справку
      </button>
    </dialog>
  );
}
