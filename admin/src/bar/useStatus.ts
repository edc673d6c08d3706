import { useEffect, useState } from 'react';
import type { PublishStatus } from '../../../publish/status.ts';
import { ask } from '../backend/protocol.ts';
import { onStored } from './stored.ts';

/** While something is on its way to the readers, and otherwise. */
const pauses = { busy: 1500, quiet: 20_000 } as const;
/** How long after a save the publisher may need to take notice of it. */
const attention = 60_000;

type Status = PublishStatus | null | undefined;

/**
 * Asks for the state of publishing: often when it is about to change, else seldom, and never in a hidden tab.
 * @returns undefined before the first answer and when the service cannot be reached
 */
export function useStatus(url: string): { readonly status: Status; readonly asked: boolean } {
  const [state, setState] = useState<{ status: Status; asked: boolean }>({
    status: undefined,
    asked: false,
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let watchUntil = 0;
    let stopped = false;
    const look = async (): Promise<void> => {
      clearTimeout(timer);
      let status: Status;
      if (!document.hidden) {
        status = await askFor(url);
        if (stopped) return;
        setState({ status, asked: true });
      }
      const busy = status?.running !== undefined || Date.now() < watchUntil;
      clearTimeout(timer);
      timer = setTimeout(() => void look(), busy ? pauses.busy : pauses.quiet);
    };
    const stop = onStored(() => {
      watchUntil = Date.now() + attention;
      void look();
    });
    const back = (): void => {
      if (!document.hidden) void look();
    };
    document.addEventListener('visibilitychange', back);
    void look();
    return () => {
      stopped = true;
      clearTimeout(timer);
      stop();
      document.removeEventListener('visibilitychange', back);
    };
  }, [url]);
  return state;
}

async function askFor(url: string): Promise<Status> {
  try {
    return (await ask(url, { action: 'publishing', params: {} })) as PublishStatus | null;
  } catch {
    return undefined;
  }
}
