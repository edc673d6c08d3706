import { parseBody } from '../mdx/parse.ts';
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
  return (await allQuestions()).map(({ data, body = '' }) => {
    const parsed = parseBody(body);
    return {
      question: data.title,
      answer:
        'tree' in parsed
          ? parsed.tree.children.map(textOf).join(' ').replace(/\s+/gu, ' ').trim()
          : '',
    };
  });
});
