/** Parts of a meeting kit. */
export const partKinds = [
  { value: 'agenda', label: 'Повестка' },
  { value: 'talk', label: 'Доклад' },
  { value: 'decision', label: 'Проект решения' },
  { value: 'minutes', label: 'Протокол' },
  { value: 'checklist', label: 'Список дел' },
  { value: 'slides', label: 'Слайды' },
  { value: 'questions', label: 'Вопросы и ответы' },
] as const;
export type PartKind = (typeof partKinds)[number]['value'];
