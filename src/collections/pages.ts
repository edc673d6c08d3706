import { toggle } from '../fields/fields.ts';
import { defineType } from './collection.ts';
import { heading, provenance } from './shared/about.ts';
import { attachments, picture } from './shared/media.ts';
import { related } from './shared/related.ts';

export const pages = defineType({
  name: 'pages',
  label: 'Страницы',
  labelSingular: 'Страница',
  description: 'Постоянная страница: о разделе, билет, PROFCARDS, контакты, политика, доступность.',
  summary: 'title',
  body: true,
  reservedSlugs: [
    ...[
      '404',
      '410',
      'admin',
      'api',
      'blocks',
      'chapters',
      'data',
      'default',
      'icons',
      'og',
      'digital',
      'documents',
      'events',
      'feed',
      'files',
    ],
    ...[
      'forms',
      'glossary',
      'guides',
      'index',
      'leaflets',
      'media',
      'meetings',
      'news',
      'organizations',
      'pagefind',
    ],
    ...['parts', 'plan', 'questions', 'registers', 's', 'search', 'site-map', 'sitemap'],
  ],
  fields: {
    ...heading,
    contents: toggle({ label: 'Показать оглавление', default: true }),
    picture,
    attachments,
    ...related,
    ...provenance,
  },
});
