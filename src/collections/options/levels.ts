/** Levels of the union's structure, from the regional committee down to the primary organisation. */
export const levels = [
  { value: 'regional', label: 'Крайком', full: 'Краевая организация' },
  { value: 'city', label: 'Горком Читы', full: 'Городская организация' },
  { value: 'district', label: 'Райком', full: 'Районная организация' },
  { value: 'primary', label: 'Первичка', full: 'Первичная организация' },
] as const;
export type Level = (typeof levels)[number]['value'];
