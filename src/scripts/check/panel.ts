/** Checks the files that a reader chose and shows what was found. Nothing leaves the device. */
import type { RegisterColumn } from '../../documents/xlsx/register.ts';
import { resultsOf } from './results.ts';
import type { Answer, Question } from './worker.ts';

/** What a check needs of the site; asked for before any file is chosen. */
export interface Means {
  readonly columns: readonly RegisterColumn[];
  readonly against?: readonly RegisterColumn[];
  readonly blank: { readonly bytes: Uint8Array; readonly name: string };
}

/** Checks a file, and numbers of members against another one, in a worker. */
export async function check(
  means: Means,
  file: File,
  other: File | undefined,
  result: HTMLElement,
): Promise<void> {
  result.replaceChildren('Проверяю…');
  const question: Question = {
    bytes: await bytesOf(file),
    columns: means.columns,
    ...(other && means.against
      ? { other: { bytes: await bytesOf(other), columns: means.against } }
      : {}),
  };
  const answer = await ask(question);
  result.replaceChildren(
    ...('refusal' in answer
      ? [answer.refusal]
      : resultsOf(answer.report, means.columns, means.blank)),
  );
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

function ask(question: Question): Promise<Answer> {
  return new Promise((done, fail) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      done(data);
    };
    worker.onerror = () => {
      fail(new Error('worker'));
    };
    worker.postMessage(question);
  });
}
