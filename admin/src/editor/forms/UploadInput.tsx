import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Services, UploadKind } from '../services.ts';

interface UploadInputProps {
  readonly id: string;
  readonly kind: UploadKind;
  readonly value: string;
  readonly services: Services;
  readonly onChange: (path: string) => void;
}

const fits: Readonly<Record<UploadKind, RegExp>> = {
  picture: /\.(?:jpe?g|png|webp|avif)$/u,
  file: /\.(?:pdf|docx|xlsx|pptx|odt|ods|zip|csv|txt)$/u,
};

const accept: Readonly<Record<UploadKind, string>> = {
  picture: 'image/jpeg,image/png,image/webp',
  file: '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.zip,.csv,.txt',
};

/** A picture or a file beside the entry: taken from the disk, or one that is there already. */
export function UploadInput({
  id,
  kind,
  value,
  services,
  onChange,
}: UploadInputProps): ReactElement {
  const [state, setState] = useState<{ readonly busy?: boolean; readonly problem?: string }>({});
  const add = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setState({ busy: true });
    try {
      const path = await services.upload(kind, file);
      if (path !== undefined) onChange(path);
      setState({});
    } catch (error) {
      setState({
        problem: error instanceof Error ? error.message : 'Файл не загрузился. Попробуйте ещё раз.',
      });
    }
  };
  const beside = services.filesBeside().filter((name) => fits[kind].test(name));
  return (
    <div className="office-upload">
      {value !== '' && kind === 'picture' && <img src={services.pictureUrl(value)} alt="" />}
      {value !== '' && <b>{value.replace(/^\.\//u, '')}</b>}
      <input
        id={id}
        type="file"
        accept={accept[kind]}
        disabled={state.busy === true}
        onChange={(event) => {
          void add(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {beside.length > 0 && (
        <select
          aria-label="Взять файл, который уже лежит рядом с записью"
          value={beside.includes(value.replace(/^\.\//u, '')) ? value.replace(/^\.\//u, '') : ''}
          onChange={({ target }) => {
            if (target.value !== '') onChange(`./${target.value}`);
          }}
        >
          <option value="">Взять уже загруженный…</option>
          {beside.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      )}
      {state.busy === true && <p role="status">Загружается…</p>}
      {state.problem !== undefined && (
        <p className="office-problem" role="alert">
          {state.problem}
        </p>
      )}
    </div>
  );
}
