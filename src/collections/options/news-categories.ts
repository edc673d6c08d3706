/** Kinds of news; each has an archive page of its own. */
export const newsCategories = [
  { value: 'announcement', label: 'Объявления' },
  { value: 'explanation', label: 'Разъяснения' },
  { value: 'report', label: 'Отчёты' },
  { value: 'relay', label: 'Эстафета' },
  { value: 'materials', label: 'Новые материалы' },
] as const;
export type NewsCategory = (typeof newsCategories)[number]['value'];
