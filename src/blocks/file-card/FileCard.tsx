import type { ReactElement } from 'react';
import { filled } from '../filled.ts';
import type { FileAttributes } from '../injected.ts';
import type { BlockProps } from '../props.ts';
import type { fileCard } from './block.ts';
import { describeFile, fileFormat, fileName } from './describe.ts';

/** A file to download: its type on a badge, its name as the link, type, size and pages in words. */
export function FileCard({
  file,
  title,
  note,
  href,
  size,
  format,
  pages,
}: BlockProps<typeof fileCard> & FileAttributes): ReactElement {
  const type = filled(format) ?? fileFormat(file);
  const about = describeFile(type, size, pages);
  return (
    <div className="file-card">
      <span className="file-card-badge" aria-hidden="true">
        {type}
      </span>
      <div className="file-card-words">
        {file && (
          <p className="file-card-title">
            <a className="file-card-link" href={filled(href) ?? file} download={fileName(file)}>
              {filled(title) ?? fileName(file)}
            </a>
          </p>
        )}
        {about && <p className="file-card-about">{about}</p>}
        {note && <p className="file-card-note">{note}</p>}
      </div>
    </div>
  );
}
