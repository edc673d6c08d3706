/** The check beside the page: typing never waits for it. */
import type { Finding } from '../../../src/mdx/finding.ts';
import { examine } from './examine.ts';
import type { FormState, Remark } from './remark.ts';

export interface Question {
  readonly id: number;
  readonly form: FormState;
  readonly today: string;
  readonly held: readonly Finding[];
}

export interface Reply {
  readonly id: number;
  readonly remarks: readonly Remark[];
}

self.onmessage = ({ data }: MessageEvent<Question>) => {
  const { id, form, today, held } = data;
  const reply: Reply = { id, remarks: examine(form, today, held) };
  self.postMessage(reply);
};
