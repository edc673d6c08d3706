import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A question of the golden sets and what is right for it. */
export interface Question {
  readonly rule: string;
  readonly asked: string;
  /** What the first result's text has to say; otherwise it has nothing to do with the question. */
  readonly about: RegExp;
  /** Addresses, one of which has to be among the first three; none where nothing should be found. */
  readonly answers: readonly string[];
  /** `tuning` to look at while the rules are made, `measuring` only to measure. */
  readonly set: 'tuning' | 'measuring';
  /** Written when the rules were made already, and measured before they were touched. */
  readonly fresh: boolean;
}

/** All golden questions; within each rule every second one is only for measuring, those to practise on aside. */
export function readQuestions(): Question[] {
  const practice = read('questions-practice.yaml', false).map((question): Question => ({
    ...question,
    set: 'tuning',
  }));
  return [...read('questions.yaml', false), ...read('questions-fresh.yaml', true), ...practice];
}

function read(name: string, fresh: boolean): Question[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  const rules = parse(text) as Record<string, string[][]>;
  return Object.entries(rules).flatMap(([rule, lines]) =>
    lines.map(([asked = '', about = '', ...answers], index) => {
      // A comma that is not in quotes parts a question in two.
      if (answers.some((answer) => !answer.startsWith('/')) || /^[/a-z]+$/u.test(about))
        if (about !== 'profcards' && about !== 'astra')
          throw new Error(`Строка ${String(index + 1)} правила ${rule} испорчена.`);
      return {
        rule,
        asked,
        about: new RegExp(about, 'iu'),
        answers,
        set: index % 2 === 0 ? ('tuning' as const) : ('measuring' as const),
        fresh,
      };
    }),
  );
}
