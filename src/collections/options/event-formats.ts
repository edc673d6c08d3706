/** Forms in which seminars and meetings are held. */
export const eventFormats = [
  { value: 'seminar', label: 'Семинар' },
  { value: 'workshop', label: 'Семинар-практикум' },
  { value: 'meeting', label: 'Собрание' },
  { value: 'webinar', label: 'Вебинар' },
  { value: 'relay', label: 'Эстафета' },
  { value: 'session', label: 'Заседание' },
] as const;
export type EventFormat = (typeof eventFormats)[number]['value'];
