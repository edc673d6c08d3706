import { topNodes } from '../mdx/topNodes.ts';
import { textOf } from '../mdx/walk.ts';
import { remember } from '../memory/remember.ts';
import { allQuestions } from './library.ts';

/** A question with its answer as plain text. */
export interface Answered {
  readonly question: string;
  readonly answer: string;
}

/** All questions with their answers, for machines that read the page. */
export const answeredQuestions = remember('answeredQuestions', async (): Promise<Answered[]> => {
  return (await allQuestions()).map(({ data, body = '' }) => ({
    question: data.title,
    answer: topNodes(body).map(textOf).join(' ').replace(/\s+/gu, ' ').trim(),
  }));
});
