import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { PublishingState } from './PublishingState.tsx';
import { sayStatus } from './sayStatus.ts';
import { useStatus } from './useStatus.ts';

interface ServiceStateProps {
  /** Address of the service. */
  readonly url: string;
  /** Address of the section, with a slash at the end. */
  readonly site: string;
}

/** What readers see now, as our own service knows it. */
export function ServiceState({ url, site }: ServiceStateProps): ReactElement {
  const { status, asked } = useStatus(url);
  const now = useNow();
  return asked ? (
    <PublishingState said={sayStatus(status, now)} held={status?.held ?? []} site={site} />
  ) : (
    <span>Узнаём, что на сайте…</span>
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
