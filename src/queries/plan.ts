import type { Level } from '../collections/options/levels.ts';
import type { PlanPart } from '../collections/options/plan-parts.ts';
import { planParts } from '../collections/options/plan-parts.ts';
import { remember } from '../memory/remember.ts';
import { today } from './clock.ts';
import { compare, published } from './entries.ts';

const partOrder = new Map<PlanPart, number>(planParts.map(({ value }, index) => [value, index]));

/** Measures and steps in the order of the documents: appendix 1, local steps, regional steps. */
export const planItems = remember('planItems', async (part?: PlanPart) =>
  (await published('plan'))
    .filter(({ data }) => part === undefined || data.part === part)
    .sort(
      (a, b) =>
        (partOrder.get(a.data.part) ?? 0) - (partOrder.get(b.data.part) ?? 0) ||
        a.data.number - b.data.number,
    ),
);

/**
 * The transition as one level walks it: its steps by deadline. A step without a day of its own («после получения
 * пароля») comes where the document has it, after the step before it; what is done all the time comes last.
 */
export const routeOf = remember('routeOf', async (level: Level) => {
  const steps = (await planItems()).filter(
    ({ data }) => data.part !== 'measure' && data.levels.includes(level),
  );
  const ranks = new Map<string, string>();
  let rank = '';
  for (const { id, data } of steps) {
    rank = data.permanent ? 'after all days' : (data.due ?? data.start ?? rank);
    ranks.set(id, rank);
  }
  return steps.sort((a, b) => compare(ranks.get(a.id) ?? '', ranks.get(b.id) ?? ''));
});

/** What is due next on the day of the release, the nearest first. */
export const dueSoon = remember('dueSoon', async (count: number) =>
  (await planItems())
    .filter(({ data }) => data.due !== undefined && data.due >= today() && data.status !== 'done')
    .sort((a, b) => compare(a.data.due ?? '', b.data.due ?? ''))
    .slice(0, count),
);

/** What is done all the time and has no last day. */
export const permanentItems = remember('permanentItems', async () =>
  (await planItems()).filter(({ data }) => data.permanent),
);
