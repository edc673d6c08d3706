/** Checks a file aside, so that the page does not freeze; sees nothing but what it is given. */
import { checkFile } from '../../documents/check/checkFile.ts';
import { compareCounts, type Report } from '../../documents/check/inspect.ts';
import { Refusal } from '../../documents/check/refusal.ts';
import type { RegisterColumn } from '../../documents/xlsx/register.ts';

/** What the page asks: a file with its columns, and another to compare numbers with. */
export interface Question {
  readonly bytes: Uint8Array;
  readonly columns: readonly RegisterColumn[];
  readonly other?: { readonly bytes: Uint8Array; readonly columns: readonly RegisterColumn[] };
}

export type Answer = { readonly report: Report } | { readonly refusal: string };

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  postMessage(answer(data));
});

function answer({ bytes, columns, other }: Question): Answer {
  try {
    const report = checkFile(bytes, columns);
    if (!other) return { report };
    const organizations = checkFile(other.bytes, other.columns);
    const counts = compareCounts(report, columns, organizations, other.columns);
    return { report: { ...report, findings: [...counts, ...report.findings] } };
  } catch (error) {
    return {
      refusal:
        error instanceof Refusal
          ? error.message
          : 'Файл не удалось прочесть. Сохраните таблицу заново в формате .xlsx.',
    };
  }
}
