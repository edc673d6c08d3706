import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Fields } from '../../../../src/fields/fields.ts';
import type { Services } from '../services.ts';
import { Dialog } from './Dialog.tsx';
import { FieldInput } from './FieldInput.tsx';

export type Values = Readonly<Record<string, string>>;

interface ValuesFormProps {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly confirm: string;
  readonly fields: Fields;
  readonly values: Values;
  readonly services: Services;
  readonly onConfirm: (values: Values) => void;
  readonly onClose: () => void;
}

/** A form made of descriptions of fields; it confirms nothing that the build would refuse. */
export function ValuesForm(props: ValuesFormProps): ReactElement {
  const { fields, services, onConfirm, ...rest } = props;
  const [values, setValues] = useState<Values>(() => withPresets(fields, props.values));
  const [asked, setAsked] = useState(false);
  const problems = problemsOf(fields, values);
  return (
    <Dialog
      {...rest}
      onConfirm={() => {
        setAsked(true);
        if (Object.keys(problems).length === 0)
          onConfirm(withoutPresets(fields, values, props.values));
      }}
    >
      {Object.entries(fields).map(([name, field]) => (
        <FieldInput
          key={name}
          field={field}
          value={values[name] ?? ''}
          problem={asked ? problems[name] : undefined}
          services={services}
          onChange={(value) => {
            setValues((before) => ({ ...before, [name]: value }));
          }}
        />
      ))}
    </Dialog>
  );
}

/** Messages by field name, in the words of the build. */
export function problemsOf(fields: Fields, values: Values): Values {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { schema }]) => {
      const result = schema.safeParse(values[name] ?? '');
      return result.success
        ? []
        : [[name, result.error.issues[0]?.message ?? 'Проверьте значение.']];
    }),
  );
}

function withPresets(fields: Fields, values: Values): Values {
  const presets = Object.entries(fields).flatMap(([name, { default: preset }]) =>
    typeof preset === 'string' ? [[name, preset] as const] : [],
  );
  return { ...Object.fromEntries(presets), ...values };
}

/** A preset that nobody has written before stays unwritten. */
function withoutPresets(fields: Fields, values: Values, before: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => value !== fields[name]?.default || before[name] === value,
    ),
  );
}
