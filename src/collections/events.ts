import { address, group, list, select, text } from '../fields/fields.ts';
import { defineType } from './collection.ts';
import { eventFormats } from './options/event-formats.ts';
import { eventStatuses } from './options/event-statuses.ts';
import { heading, provenance } from './shared/about.ts';
import { attachments } from './shared/media.ts';
import { period } from './shared/period.ts';
import { related } from './shared/related.ts';

export const events = defineType({
  name: 'events',
  label: 'События',
  labelSingular: 'Событие',
  description:
    'Семинар, собрание или заседание. Из него же получается запись в календаре читателя.',
  summary: 'title',
  body: true,
  reservedSlugs: ['past', 'calendar'],
  fields: {
    ...heading,
    ...period,
    format: select({ label: 'Форма', options: eventFormats, required: true }),
    status: select({ label: 'Состояние', options: eventStatuses, default: 'planned' }),
    place: text({
      label: 'Место',
      hint: 'Город, учреждение, кабинет — или «дистанционно»',
      required: true,
      max: 160,
    }),
    link: address({ label: 'Ссылка для подключения', outside: true }),
    organizer: text({ label: 'Кто проводит', required: true, max: 160 }),
    programme: list({
      label: 'Программа',
      max: 30,
      of: group({
        label: 'Пункт программы',
        required: true,
        fields: {
          time: text({ label: 'Время', hint: '10:00 или «второй час»', max: 40 }),
          title: text({ label: 'Что происходит', required: true, max: 200 }),
        },
      }),
    }),
    attachments,
    ...related,
    ...provenance,
  },
});
