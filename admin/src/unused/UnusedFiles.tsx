import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { fileSize } from '../../../src/blocks/file-size.ts';
import { counted } from '../../../src/words/format.ts';
import './unused.css';
import { keyOf, useUnused } from './useUnused.ts';
import type { UnusedFile } from './useUnused.ts';

interface UnusedFilesProps {
  /** Address of the service. */
  readonly url: string;
  readonly onClose: () => void;
}

/** «Файлы без дела»: what lies beside entries and stands in none of them. */
export function UnusedFiles({ url, onClose }: UnusedFilesProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const { files, problem, gone, discard } = useUnused(url);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="unused" aria-labelledby="unused-title" onClose={onClose}>
      <h2 id="unused-title">Файлы без дела</h2>
      <p>
        Лежат рядом с записями на сайте, но ни в одной не стоят. «Убрать» сделает черновик записи
        без файла; с сайта он уйдёт, когда черновик опубликуют.
      </p>
      <p role="status">{summary(files)}</p>
      {problem !== undefined && (
        <p className="office-problem" role="alert">
          {problem}
        </p>
      )}
      {files !== undefined && files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={keyOf(file)}>
              <div>
                <b>{file.name}</b>, {fileSize(file.size)}
                <br />
                <a
                  href={`#/collections/${file.collection}/entries/${file.slug}/index`}
                  onClick={() => {
                    dialog.current?.close();
                  }}
                >
                  {file.title}
                </a>
              </div>
              {gone.has(keyOf(file)) ? (
                <span>Убран в черновике</span>
              ) : (
                <button
                  type="button"
                  aria-label={`Убрать ${file.name}`}
                  onClick={() => {
                    discard(file);
                  }}
                >
                  Убрать
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        onClick={() => {
          dialog.current?.close();
        }}
      >
        Закрыть
      </button>
    </dialog>
  );
}

function summary(files: readonly UnusedFile[] | undefined): string {
  if (!files) return 'Ищем…';
  if (files.length === 0) return 'Таких файлов нет: всё, что лежит рядом с записями, стоит в них.';
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return `${counted(files.length, 'файл', 'файла', 'файлов')}, ${fileSize(size)}.`;
}
