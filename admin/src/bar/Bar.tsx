import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Editor } from '../backend/protocol.ts';
import { Manual } from '../manual/Manual.tsx';
import { UnusedFiles } from '../unused/UnusedFiles.tsx';
import './bar.css';
import { ServiceState } from './ServiceState.tsx';

interface BarProps {
  /** Address of our own service; none where a forge keeps the content. */
  readonly url: string | undefined;
  /** Address of the section, with a slash at the end. */
  readonly site: string;
  readonly editor: Editor | undefined;
}

/**
 * The line at the foot of every screen: what readers see, who is signed in, the way to our own screens. A forge knows
 * nothing of what has been published, so there only the manual is left of it.
 */
export function Bar({ url, site, editor }: BarProps): ReactElement {
  const [open, setOpen] = useState<'manual' | 'files'>();
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <>
      {url !== undefined && <ServiceState url={url} site={site} />}
      <span className="office-bar-end">
        {editor && (
          <span>
            Вы вошли как <b>{editor.name}</b>
            {editor.role === 'author' ? ', автор: публикует главный редактор' : ''}
          </span>
        )}
        {url !== undefined && (
          <button
            type="button"
            onClick={() => {
              setOpen('files');
            }}
          >
            Файлы без дела
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            setOpen('manual');
          }}
        >
          Справка
        </button>
      </span>
      {open === 'files' && url !== undefined && <UnusedFiles url={url} onClose={close} />}
      {open === 'manual' && <Manual onClose={close} />}
    </>
  );
}
