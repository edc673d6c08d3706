import { address, date, selectMany, text } from '../fields/fields.ts';
import { defineType } from './collection.ts';
import { leafletFormats } from './options/leaflet-formats.ts';
import { heading, provenance } from './shared/about.ts';
import { attachments, picture } from './shared/media.ts';
import { related } from './shared/related.ts';

export const leaflets = defineType({
  name: 'leaflets',
  label: 'Листовки',
  labelSingular: 'Листовка',
  description: 'Один лист для стенда или раздачи: заголовок, короткие блоки, QR-код.',
  summary: 'title',
  body: true,
  blocks: ['Columns', 'Column'],
  fields: {
    ...heading,
    slogan: text({ label: 'Призыв', hint: 'Крупная строка на листе', max: 80 }),
    target: address({ label: 'Куда ведёт QR-код', required: true }),
    formats: selectMany({ label: 'Форматы', options: leafletFormats }),
    date: date({ label: 'Дата выпуска', required: true }),
    picture,
    attachments,
    ...related,
    ...provenance,
  },
});
