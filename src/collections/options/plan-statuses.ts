/** Where a measure of the plan stands. */
export const planStatuses = [
  { value: 'planned', label: 'Предстоит' },
  { value: 'active', label: 'Идёт' },
  { value: 'done', label: 'Сделано' },
  { value: 'unknown', label: 'Нет сведений' },
] as const;
export type PlanStatus = (typeof planStatuses)[number]['value'];
