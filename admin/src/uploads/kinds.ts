/** What may lie beside an entry, by what it is for. */

export type UploadKind = 'picture' | 'file';

const endings: Readonly<Record<UploadKind, readonly string[]>> = {
  picture: ['jpg', 'jpeg', 'png', 'webp', 'avif'],
  file: ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'zip', 'csv', 'txt'],
};

/** For the dialog of the operating system. */
export const accept: Readonly<Record<UploadKind, string>> = {
  picture: 'image/jpeg,image/png,image/webp',
  file: endings.file.map((ending) => `.${ending}`).join(','),
};

/** Whether a file beside the entry may be chosen for that purpose. */
export function fits(kind: UploadKind, name: string): boolean {
  return endings[kind].includes(endingOf(name));
}

/** `Приказ.DOCX` → `docx`. */
export function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
