import { date, text } from '../fields/fields.ts';
import { defineType } from './collection.ts';
import { heading, provenance } from './shared/about.ts';
import { attachments, picture } from './shared/media.ts';
import { related } from './shared/related.ts';

export const guides = defineType({
  name: 'guides',
  label: 'Пособия',
  labelSingular: 'Пособие',
  description: 'Методическое пособие. Здесь — введение, главы живут в разделе «Главы пособий».',
  summary: 'title',
  body: true,
  fields: {
    ...heading,
    edition: text({
      label: 'Издание',
      hint: 'Например: «Издание первое, апрель 2020 года»',
      max: 80,
    }),
    date: date({ label: 'Дата выпуска', required: true }),
    picture,
    attachments,
    ...related,
    ...provenance,
  },
});
