/** Kinds of forms a primary organisation fills in. */
export const formKinds = [
  { value: 'consent', label: 'Согласие' },
  { value: 'obligation', label: 'Обязательство' },
  { value: 'resolution', label: 'Постановление' },
  { value: 'plan', label: 'План' },
  { value: 'minutes', label: 'Протокол' },
  { value: 'application', label: 'Заявление' },
  { value: 'report', label: 'Сведения' },
] as const;
export type FormKind = (typeof formKinds)[number]['value'];
