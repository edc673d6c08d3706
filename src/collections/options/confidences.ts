/** How sure we are of what an entry says. */
export const confidences = [
  { value: 'confirmed', label: 'Подтверждено', hint: 'Подтверждено открытыми источниками' },
  {
    value: 'from-source',
    label: 'По документу',
    hint: 'Изложено по документу, названному в источнике',
  },
  {
    value: 'needs-check',
    label: 'Требует проверки в крайкоме',
    hint: 'Сведения нужно уточнить в крайкоме',
  },
] as const;
export type Confidence = (typeof confidences)[number]['value'];
