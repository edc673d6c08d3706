import { date, list, reference, select, text, toggle } from '../fields/fields.ts';
import { defineType } from './collection.ts';
import { newsCategories } from './options/news-categories.ts';
import { heading, messenger, provenance } from './shared/about.ts';
import { attachments, picture } from './shared/media.ts';
import { related } from './shared/related.ts';

export const news = defineType({
  name: 'news',
  label: 'Новости',
  labelSingular: 'Новость',
  description: 'Объявление, отчёт или сообщение эстафеты. Главное — в первом абзаце.',
  summary: 'title',
  body: true,
  reservedSlugs: ['page', 'category', 'organization', 'year'],
  fields: {
    ...heading,
    date: date({ label: 'Дата', hint: 'День публикации', required: true }),
    category: select({ label: 'Рубрика', options: newsCategories, required: true }),
    tags: list({ label: 'Метки', of: text({ label: 'Метка', required: true, max: 40 }), max: 8 }),
    organization: reference({
      label: 'Организация',
      hint: 'О ком новость',
      collection: 'organizations',
    }),
    pinned: toggle({ label: 'Закрепить наверху' }),
    messenger,
    picture,
    attachments,
    ...related,
    ...provenance,
  },
});
