/** The three lists of the Year's plan: appendix 1 and the two tables of the transition. */
export const planParts = [
  { value: 'measure', label: 'Мероприятия Года', prefix: 'Пункт' },
  { value: 'local-step', label: 'Переход: местные и первичные организации', prefix: 'Шаг' },
  { value: 'regional-step', label: 'Переход: крайком', prefix: 'Шаг крайкома' },
] as const;
export type PlanPart = (typeof planParts)[number]['value'];
