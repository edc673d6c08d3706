import { levels, type Level } from '../collections/options/levels.ts';
import { planStatuses, type PlanStatus } from '../collections/options/plan-statuses.ts';
import { remember } from '../memory/remember.ts';
import type { Entry } from './entries.ts';
import { planItems } from './plan.ts';

/** What of the plan a reader has asked for; nothing means all. */
export interface PlanChoice {
  readonly level?: Level | undefined;
  readonly status?: PlanStatus | undefined;
}

/** The plan as it concerns one level, or stands in one state, or both. */
export interface PlanView extends PlanChoice {
  readonly address: string;
  readonly title: string;
  readonly items: readonly Entry<'plan'>[];
}

/** Where a choice is shown: `/plan/`, `/plan/role/primary/`, `/plan/status/done/`, `/plan/role/primary/status/done/`. */
export function planAddress({ level, status }: PlanChoice): string {
  return `/plan/${level ? `role/${level}/` : ''}${status ? `status/${status}/` : ''}`;
}

/** Every choice that leaves something to show, the whole plan aside. */
export const planViews = remember('planViews', async (): Promise<PlanView[]> => {
  const all = await planItems();
  const choices = [undefined, ...levels].flatMap((level) =>
    [undefined, ...planStatuses].map((status) => ({ level, status })),
  );
  return choices.flatMap(({ level, status }) => {
    if (!level && !status) return [];
    const items = all.filter(
      ({ data }) =>
        (!level || data.levels.includes(level.value)) && (!status || data.status === status.value),
    );
    if (items.length === 0) return [];
    const choice = { level: level?.value, status: status?.value };
    const words = [level?.full, status?.label].flatMap((word) => word?.toLowerCase() ?? []);
    return { ...choice, address: planAddress(choice), title: `План: ${words.join(', ')}`, items };
  });
});
