/** Kinds of official documents. */
export const documentKinds = [
  { value: 'resolution', label: 'Постановление' },
  { value: 'plan', label: 'План' },
  { value: 'charter', label: 'Устав' },
  { value: 'programme', label: 'Программа' },
  { value: 'regulation', label: 'Положение' },
  { value: 'law', label: 'Закон' },
  { value: 'letter', label: 'Письмо' },
] as const;
export type DocumentKind = (typeof documentKinds)[number]['value'];
