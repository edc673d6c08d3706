import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { Editor } from '../backend/protocol.ts';
import { Manual } from '../manual/Manual.tsx';
import { UnusedFiles } from '../unused/UnusedFiles.tsx';
import './bar.css';
import { PublishingState } from './PublishingState.tsx';
import { sayStatus } from './sayStatus.ts';
import { useStatus } from './useStatus.ts';

interface BarProps {
  /** Address of the service. */
  readonly url: string;
  /** Address of the section, with a slash at the end. */
  readonly site: string;
  readonly editor: Editor | undefined;
}

/** The line at the foot of every screen: what readers see, who is signed in, the way to our own screens. */
export function Bar({ url, site, editor }: BarProps): ReactElement {
  const { status, asked } = useStatus(url);
  const now = useNow();
  const [open, setOpen] = useState<'manual' | 'files'>();
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <>
      {asked ? (
        <PublishingState said={sayStatus(status, now)} held={status?.held ?? []} site={site} />
      ) : (
        <span>Узнаём, что на сайте…</span>
      )}
      <span className="office-bar-end">
        {editor && (
          <span>
            Вы вошли как <b>{editor.name}</b>
            {editor.role === 'author' ? ', автор: публикует главный редактор' : ''}
          </span>
        )}
        <button
          type="button"
          onClick={() => {
            setOpen('files');
          }}
        >
          Файлы без дела
        </button>
        <button
          type="button"
          onClick={() => {
            setOpen('manual');
          }}
        >
          Справка
        </button>
      </span>
      {open === 'files' && <UnusedFiles url={url} onClose={close} />}
      {open === 'manual' && <Manual onClose={close} />}
    </>
  );
}

/** The time, every five seconds: often enough for «12 секунд назад». */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 5000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return Math.max(now, Date.now());
}
