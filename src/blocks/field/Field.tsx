import type { ReactElement } from 'react';
import { filled } from '../filled.ts';
import type { BlockProps } from '../props.ts';
import type { field } from './block.ts';

/** What is written under the line of a signature and of the name beside it. */
const signatureParts = ['подпись', 'расшифровка подписи'] as const;

/**
 * A place to fill in, with a pen or, later, on the screen: a line with its label below, as Russian forms have it.
 * Made of `span`s only, so that it may stand in a sentence. Listeners hear «место для заполнения» before the label.
 */
export function Field(props: BlockProps<typeof field>): ReactElement {
  const { name, label, example } = props;
  const type = filled(props.type) ?? 'text';
  return (
    <span
      className={`field field-${type} field-${filled(props.width) ?? 'medium'}`}
      data-field={filled(name)}
      data-field-type={type}
    >
      <span className="field-line">
        <span className="visually-hidden">место для заполнения: </span>
        <FieldBlank type={type} />
      </span>
      {label && <span className="field-label">{label}</span>}
      {example && <span className="field-example">например: {example}</span>}
    </span>
  );
}

/** What stands on the line before anybody has written there. The no-break space gives an empty line its baseline. */
function FieldBlank({ type }: { readonly type: string }): ReactElement | string {
  if (type === 'date') return <FieldDate />;
  if (type !== 'signature') return '\u00a0';
  return (
    <>
      {signatureParts.map((part) => (
        <span className="field-part" key={part}>
          <span className="field-gap">{'\u00a0'}</span>
          <span className="field-label">({part})</span>
        </span>
      ))}
    </>
  );
}

/** «___» ________ 20__ г. */
function FieldDate(): ReactElement {
  return (
    <span aria-hidden="true">
      «<span className="field-gap field-day" />»<span className="field-gap field-month" /> 20
      <span className="field-gap field-year" />
      {'\u00a0г.'}
    </span>
  );
}
