/** Readers the section speaks to; the entrances of the home page and the filters of lists. */
export const audiences = [
  { value: 'member', label: 'Член Профсоюза', entrance: 'Члену Профсоюза' },
  { value: 'chair', label: 'Председатель первички', entrance: 'Председателю первички' },
  { value: 'district', label: 'Райком, горком', entrance: 'Райкому и горкому' },
] as const;
export type Audience = (typeof audiences)[number]['value'];
