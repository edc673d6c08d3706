import { references } from '../../fields/fields.ts';

/** Materials that belong to an entry; each list holds slugs of one collection. */
export const related = {
  planItems: references({ label: 'Пункты плана', collection: 'plan' }),
  documents: references({ label: 'Документы', collection: 'documents' }),
  guides: references({ label: 'Пособия', collection: 'guides' }),
  leaflets: references({ label: 'Листовки', collection: 'leaflets' }),
  meetings: references({ label: 'Комплекты собраний', collection: 'meetings' }),
  forms: references({ label: 'Бланки', collection: 'forms' }),
  registers: references({ label: 'Реестры', collection: 'registers' }),
  events: references({ label: 'События', collection: 'events' }),
};
