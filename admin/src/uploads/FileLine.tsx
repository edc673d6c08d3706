import type { ReactElement } from 'react';
import { kindAndSize } from './beside.ts';
import type { FileBeside } from './beside.ts';

/** «Положение.docx · DOCX · 34 КБ», and its name on the site where that is another one. */
export function FileLine({ file }: { readonly file: FileBeside }): ReactElement {
  const { name, original } = file;
  return (
    <p className="office-file-line">
      <b>{original ?? name}</b> · {kindAndSize(file)}
      {original !== undefined && (
        <span className="office-note">
          На сайте: <span>{name}</span>
        </span>
      )}
    </p>
  );
}
