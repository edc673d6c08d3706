/** What became of an event; also decides its STATUS in a calendar (RFC 5545, 3.8.1.11). */
export const eventStatuses = [
  { value: 'planned', label: 'Запланировано' },
  { value: 'moved', label: 'Перенесено' },
  { value: 'cancelled', label: 'Отменено' },
] as const;
export type EventStatus = (typeof eventStatuses)[number]['value'];
