import type { Result, Search } from './engines.ts';
import type { Question } from './questions.ts';

/** How one question went. */
export interface Outcome {
  readonly question: Question;
  readonly results: readonly Result[];
  /** An answer is among the first three; or nothing was shown where there is no answer. */
  readonly hit: boolean;
  /** There is an answer, and nothing was shown. */
  readonly empty: boolean;
  /** What was shown first has nothing to do with the question. */
  readonly wrong: boolean;
}

/** Shares of questions, 0–1; `wrong` is a count. */
export interface Quality {
  readonly questions: number;
  readonly hit: number;
  readonly empty: number;
  readonly wrong: number;
}

const head = 3;

export async function ask(search: Search, question: Question): Promise<Outcome> {
  const results = await search(question.asked);
  const { answers, about } = question;
  const [first] = results;
  const hit =
    answers.length === 0
      ? first === undefined
      : results.slice(0, head).some(({ address }) => answers.includes(address));
  return {
    question,
    results,
    hit,
    empty: answers.length > 0 && first === undefined,
    wrong: first !== undefined && !about.test(first.text),
  };
}

/** Asks questions one after another. */
export async function askAll(search: Search, questions: readonly Question[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const question of questions) outcomes.push(await ask(search, question));
  return outcomes;
}

export function qualityOf(outcomes: readonly Outcome[]): Quality {
  const share = (fits: (outcome: Outcome) => boolean): number =>
    outcomes.length === 0 ? 0 : outcomes.filter(fits).length / outcomes.length;
  return {
    questions: outcomes.length,
    hit: share(({ hit }) => hit),
    empty: share(({ empty }) => empty),
    wrong: outcomes.filter(({ wrong }) => wrong).length,
  };
}
