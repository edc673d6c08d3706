import type { ReactElement } from 'react';
import type { UploadKind } from '../../uploads/kinds.ts';
import { UploadField } from '../../uploads/UploadField.tsx';
import type { Services } from '../services.ts';

interface UploadInputProps {
  readonly id: string;
  readonly kind: UploadKind;
  readonly value: string;
  readonly services: Services;
  readonly onChange: (path: string) => void;
}

/** A picture or a file in the form of a block. */
export function UploadInput(props: UploadInputProps): ReactElement {
  const { id, kind, value, services, onChange } = props;
  return (
    <UploadField
      id={id}
      kind={kind}
      value={value}
      beside={services.filesBeside()}
      pictureUrl={kind === 'picture' && value !== '' ? services.pictureUrl(value) : undefined}
      upload={(file) => services.upload(kind, file)}
      onChange={onChange}
    />
  );
}
