import { useState } from 'react';
import type { DragEvent, ReactElement } from 'react';
import type { FileBeside } from './beside.ts';
import { FileLine } from './FileLine.tsx';
import { accept, fits } from './kinds.ts';
import type { UploadKind } from './kinds.ts';

interface UploadFieldProps {
  readonly id: string;
  readonly kind: UploadKind;
  /** `./prikaz.docx`; empty when nothing is chosen. */
  readonly value: string;
  readonly beside: readonly FileBeside[];
  /** Where to look at the picture that is chosen. */
  readonly pictureUrl?: string | undefined;
  readonly className?: string;
  readonly disabled?: boolean;
  /** Takes a file in; its path, or nothing when the editor thought better of it. @throws Error with a reason for people */
  readonly upload: (file: File) => Promise<string | undefined>;
  readonly onChange: (path: string) => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
}

const words: Readonly<Record<UploadKind, { readonly choose: string; readonly drop: string }>> = {
  picture: { choose: 'Выбрать картинку', drop: 'или перетащите её сюда: JPG, PNG, WebP до 25 МБ' },
  file: {
    choose: 'Выбрать файл',
    drop: 'или перетащите его сюда: PDF, DOCX, XLSX и другие до 25 МБ',
  },
};

/** A file beside the entry: taken from the disk by a button or by dropping, or one that lies there already. */
export function UploadField(props: UploadFieldProps): ReactElement {
  const { id, kind, value, beside, pictureUrl, className = '', disabled = false } = props;
  const [state, setState] = useState<{ readonly busy?: boolean; readonly problem?: string }>({});
  const [over, setOver] = useState(false);
  const busy = state.busy === true;
  const add = async (file: File | undefined): Promise<void> => {
    if (!file || busy || disabled) return;
    setState({ busy: true });
    try {
      const path = await props.upload(file);
      if (path !== undefined) props.onChange(path);
      setState({});
    } catch (error) {
      const reason = error instanceof Error && error.message !== '' ? error.message : undefined;
      setState({
        problem: `${file.name}: ${reason ?? 'файл не загрузился. Попробуйте ещё раз.'}`,
      });
    }
  };
  const name = value.replace(/^\.\//u, '');
  const chosen = beside.find((file) => file.name === name) ?? { name };
  const others = beside.filter((file) => file.name !== name && fits(kind, file.name));
  return (
    <div
      className={`${className} office-upload${over ? ' office-upload-over' : ''}`}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        void add(event.dataTransfer.files[0]);
      }}
    >
      {value !== '' && pictureUrl !== undefined && <img src={pictureUrl} alt="" />}
      {value !== '' && <FileLine file={chosen} />}
      <p className="office-upload-buttons">
        <label className="office-file">
          {busy ? 'Загружается…' : words[kind].choose}
          <input
            id={id}
            type="file"
            accept={accept[kind]}
            disabled={busy || disabled}
            onFocus={props.onFocus}
            onBlur={props.onBlur}
            onChange={({ target }) => {
              void add(target.files?.[0]);
              target.value = '';
            }}
          />
        </label>
        {value !== '' && (
          <button
            type="button"
            onClick={() => {
              props.onChange('');
            }}
          >
            Убрать
          </button>
        )}
        {value === '' && <span className="office-note">{words[kind].drop}</span>}
      </p>
      {others.length > 0 && (
        <select
          aria-label="Взять файл, который уже лежит рядом с записью"
          value=""
          onChange={({ target }) => {
            props.onChange(`./${target.value}`);
          }}
        >
          <option value="">Взять уже загруженный…</option>
          {others.map((file) => (
            <option key={file.name} value={file.name}>
              {file.original ?? file.name}
            </option>
          ))}
        </select>
      )}
      {busy && (
        <p className="office-note" role="status">
          Загружается…
        </p>
      )}
      {state.problem !== undefined && (
        <p className="office-problem" role="alert">
          {state.problem}
        </p>
      )}
    </div>
  );
}
