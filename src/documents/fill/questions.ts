import type { Paper } from '../kit/kit.ts';
import { fieldsOf } from '../text/fields.ts';
import type { FieldPlace } from '../text/model.ts';

/** A field that is asked for once, however many papers it stands in. */
export interface Question {
  readonly field: FieldPlace;
  /** Names of the papers it goes into. */
  readonly papers: readonly string[];
}

/** Questions under one heading. */
export interface Group {
  readonly title: string;
  readonly questions: readonly Question[];
}

/** Who signs a paper writes these by hand, so a kit does not ask for them in forms for others. */
const commonToAll = /^(?:organization|district)/u;

/**
 * What to ask for, first what several papers need, then paper by paper.
 *
 * Of the papers of the kit everything is asked; of forms that others will sign (a consent is filled in by each member)
 * only what the kit knows anyway: the organisation and what its own papers ask.
 */
export function groupsOf(papers: readonly Paper[]): Group[] {
  const own = new Set(papers.filter((paper) => paper.own).flatMap(namesIn));
  const found = new Map<string, { field: FieldPlace; papers: string[] }>();
  for (const paper of papers)
    for (const field of paper.text ? fieldsOf(paper.text) : []) {
      if (!paper.own && !own.has(field.name) && !commonToAll.test(field.name)) continue;
      const known = found.get(field.name);
      if (!known) found.set(field.name, { field, papers: [paper.name] });
      // A form of others does not make a question of the minutes one for all papers.
      else if (paper.own) known.papers.push(paper.name);
    }
  const questions = [...found.values()];
  // A form alone is asked in its own order.
  if (papers.length === 1) return [{ title: '', questions }];
  const groups = new Map<string, Question[]>();
  for (const question of questions) {
    const title =
      question.papers.length > 1 || commonToAll.test(question.field.name)
        ? 'Для всех бумаг'
        : (question.papers[0] ?? '');
    groups.set(title, [...(groups.get(title) ?? []), question]);
  }
  return Array.from(groups, ([title, list]) => ({ title, questions: list })).sort(
    (a, b) => Number(b.title === 'Для всех бумаг') - Number(a.title === 'Для всех бумаг'),
  );
}

function namesIn({ text }: Paper): string[] {
  return text ? fieldsOf(text).map(({ name }) => name) : [];
}
