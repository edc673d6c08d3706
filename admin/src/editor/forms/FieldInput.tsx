import { useId } from 'react';
import type { ReactElement } from 'react';
import type { Field } from '../../../../src/fields/fields.ts';
import { toRussian, toStored } from '../../widgets/days.ts';
import type { Services } from '../services.ts';
import { LinkSearch } from './LinkSearch.tsx';
import { ReferenceInput } from './ReferenceInput.tsx';
import { UploadInput } from './UploadInput.tsx';

export interface FieldInputProps {
  readonly field: Field;
  readonly value: string;
  readonly problem?: string | undefined;
  readonly services: Services;
  readonly onChange: (value: string) => void;
}

/** One field with its label, hint and what is wrong with it. */
export function FieldInput(props: FieldInputProps): ReactElement {
  const { field, value, problem } = props;
  const id = useId();
  const { max } = field;
  return (
    <div className="editor-field">
      <label htmlFor={id}>
        {field.label}
        {!field.required && <span className="office-note"> (можно не заполнять)</span>}
      </label>
      <Input {...props} id={id} />
      {field.hint !== undefined && <p className="office-note">{field.hint}</p>}
      {max !== undefined && field.kind !== 'number' && (
        <p className={value.length > max ? 'office-count office-count-over' : 'office-count'}>
          {value.length} из {max}
        </p>
      )}
      {problem !== undefined && (
        <p id={`${id}-problem`} className="office-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function Input({
  id,
  field,
  value,
  problem,
  services,
  onChange,
}: FieldInputProps & { readonly id: string }): ReactElement {
  const common = {
    id,
    value,
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem === undefined ? undefined : `${id}-problem`,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      onChange(target.value);
    },
  };
  switch (field.kind) {
    case 'longText':
      return <textarea {...common} rows={4} lang="ru" spellCheck />;
    case 'select':
      return (
        <select {...common}>
          {field.default === undefined && (
            <option value="">{field.required ? 'Выберите…' : 'Не указано'}</option>
          )}
          {(field.options ?? []).map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      );
    case 'date':
      return (
        <input
          {...common}
          inputMode="numeric"
          placeholder="ДД.ММ.ГГГГ"
          value={toRussian(value)}
          onChange={({ target }) => {
            onChange(toStored(target.value));
          }}
        />
      );
    case 'number':
      return <input {...common} inputMode="numeric" />;
    case 'reference':
      return (
        <ReferenceInput
          id={id}
          collection={field.collection ?? ''}
          value={value}
          services={services}
          onChange={onChange}
        />
      );
    case 'picture':
    case 'file':
      return (
        <UploadInput
          id={id}
          kind={field.kind}
          value={value}
          services={services}
          onChange={onChange}
        />
      );
    case 'address':
      return (
        <>
          <input
            {...common}
            inputMode="url"
            spellCheck={false}
            placeholder="https://… или /guides/…"
          />
          <LinkSearch
            services={services}
            onPick={({ address }) => {
              onChange(address);
            }}
          />
        </>
      );
    default:
      return <input {...common} type="text" lang="ru" spellCheck />;
  }
}
