import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { Found } from '../../entries/lookup.ts';
import type { Services } from '../services.ts';

interface ReferenceInputProps {
  readonly id: string;
  readonly collection: string;
  readonly value: string;
  readonly services: Services;
  readonly onChange: (slug: string) => void;
}

/** Another entry, chosen by its title. */
export function ReferenceInput({
  id,
  collection,
  value,
  services,
  onChange,
}: ReferenceInputProps): ReactElement {
  const [entries, setEntries] = useState<readonly Found[]>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    services.entriesOf(collection).then(
      (found) => {
        if (!gone) setEntries(found);
      },
      () => {
        if (!gone) setFailed(true);
      },
    );
    return () => {
      gone = true;
    };
  }, [services, collection]);
  if (failed)
    return (
      <input
        id={id}
        value={value}
        placeholder="Список не загрузился: напишите имя латиницей"
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    );
  const known = entries?.some(({ slug }) => slug === value) === true;
  return (
    <select
      id={id}
      value={value}
      onChange={({ target }) => {
        onChange(target.value);
      }}
    >
      <option value="">{entries ? 'Выберите…' : 'Загружается…'}</option>
      {value !== '' && !known && <option value={value}>{value}</option>}
      {entries?.map(({ slug, title }) => (
        <option key={slug} value={slug}>
          {title}
        </option>
      ))}
    </select>
  );
}
