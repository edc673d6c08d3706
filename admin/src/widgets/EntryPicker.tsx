import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Found } from '../entries/lookup.ts';

interface EntryPickerProps {
  readonly id: string;
  readonly className: string;
  readonly label: string;
  readonly disabled: boolean;
  readonly entries: readonly Found[];
  readonly failed: boolean;
  readonly onOpen: () => void;
  readonly onPick: (slug: string) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

const shown = 8;

/** Search among entries by words of their titles; the results are buttons below the field. */
export function EntryPicker(props: EntryPickerProps): ReactElement {
  const { id, className, label, disabled, entries, failed, onOpen, onPick, onFocus, onBlur } =
    props;
  const [query, setQuery] = useState<string>();
  const found = query === undefined ? [] : search(entries, query);
  return (
    <div className="office-picker">
      <input
        {...(id === '' ? { 'aria-label': label } : { id })}
        className={className}
        type="search"
        autoComplete="off"
        placeholder={`${label}: начните писать название`}
        disabled={disabled}
        value={query ?? ''}
        onFocus={() => {
          onOpen();
          onFocus();
          setQuery((before) => before ?? '');
        }}
        onBlur={onBlur}
        onChange={(event) => {
          setQuery(event.target.value);
        }}
      />
      {failed && <p className="office-note">Не удалось загрузить записи. Обновите страницу.</p>}
      {query !== undefined && query !== '' && found.length === 0 && !failed && (
        <p className="office-note">Ничего не найдено. Попробуйте другое слово.</p>
      )}
      {found.length > 0 && (
        <ul>
          {found.slice(0, shown).map(({ slug, title }) => (
            <li key={slug}>
              <button
                type="button"
                onClick={() => {
                  setQuery(undefined);
                  onPick(slug);
                }}
              >
                {title}
              </button>
            </li>
          ))}
          {found.length > shown && <li className="office-note">и ещё {found.length - shown}</li>}
        </ul>
      )}
    </div>
  );
}

/** Every word must be in the title or the slug; «ё» is «е». */
function search(entries: readonly Found[], query: string): Found[] {
  const words = plain(query).split(/\s+/u).filter(Boolean);
  return entries.filter(({ slug, title }) => {
    const text = `${plain(title)} ${slug}`;
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е');
}
