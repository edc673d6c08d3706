import { useEffect, useId, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { createPortal } from 'react-dom';

interface DialogProps {
  readonly title: string;
  readonly hint?: string | undefined;
  /** What the button that confirms says. */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form over the page. The browser keeps the focus inside and closes it on Escape. */
export function Dialog({
  title,
  hint,
  confirm,
  onConfirm,
  onClose,
  children,
}: DialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return createPortal(
    <dialog
      ref={dialog}
      className="editor-dialog"
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={(event) => {
        event.stopPropagation();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          onConfirm();
        }}
      >
        <h2 id={id}>{title}</h2>
        {hint !== undefined && <p className="office-note">{hint}</p>}
        {children}
        <p className="editor-dialog-buttons">
          <button type="submit">{confirm}</button>
          <button type="button" onClick={onClose}>
            Отмена
          </button>
        </p>
      </form>
    </dialog>,
    document.body,
  );
}
