import type { ReactElement } from 'react';

interface SourceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly className?: string;
}

/** For a text that cannot be read: nothing of it may be lost, and it can be mended by hand. */
export function Source({ id, label, value, onChange, className = '' }: SourceProps): ReactElement {
  return (
    <div className="editor">
      <p className="office-problem">
        В разметке текста ошибка, поэтому он показан как есть. Что не так, скажет проверка записи.
      </p>
      <textarea
        id={id}
        className={`${className} office-body`}
        aria-label={label}
        rows={24}
        lang="ru"
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    </div>
  );
}
