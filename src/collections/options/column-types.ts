/** Types of a register's columns; each is a rule that a filled register is checked by. */
export const columnTypes = [
  { value: 'text', label: 'Текст' },
  { value: 'name', label: 'Фамилия, имя, отчество' },
  { value: 'number', label: 'Целое число' },
  { value: 'date', label: 'Дата' },
  { value: 'choice', label: 'Выбор из списка' },
  { value: 'phone', label: 'Телефон' },
  { value: 'email', label: 'Электронная почта' },
  { value: 'snils', label: 'СНИЛС' },
  { value: 'yes-no', label: 'Да или нет' },
] as const;
export type ColumnType = (typeof columnTypes)[number]['value'];
