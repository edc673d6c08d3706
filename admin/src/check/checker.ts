/** Asks the worker; of many questions only the last is answered. */
import type { Finding } from '../../../src/mdx/finding.ts';
import { todayInChita } from '../widgets/days.ts';
import type { FormState, Remark } from './remark.ts';
import type { Question, Reply } from './worker.ts';

export interface Checker {
  ask(form: FormState, held: readonly Finding[]): void;
  close(): void;
}

/** @param answer called with what has been found in the form that was asked about last */
export function createChecker(answer: (remarks: readonly Remark[]) => void): Checker {
  let worker = start();
  let last: Question = {
    ...{ id: 0, today: '', held: [] },
    form: { collection: '', slug: '', data: {}, files: [] },
  };

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.id === last.id) answer(data.remarks);
    };
    return started;
  }

  return {
    ask(form, held) {
      last = { id: last.id + 1, form, held, today: todayInChita() };
      worker.postMessage(last);
      // A text that takes its reader down must not take the next answers with it.
      worker.onerror = () => {
        worker.terminate();
        worker = start();
      };
    },
    close: () => {
      worker.terminate();
    },
  };
}
