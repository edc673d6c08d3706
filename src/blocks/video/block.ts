import { address, text } from '../../fields/fields.ts';
import { defineBlock } from '../block.ts';

export const video = defineBlock({
  name: 'Video',
  label: 'Видео по ссылке',
  hint: 'Запись на другом сайте. Плеер на страницу не встраивается: так она открывается быстро и никому не передаёт данных о читателе.',
  display: 'flow',
  children: 'none',
  props: {
    href: address({ label: 'Адрес записи', required: true, outside: true }),
    title: text({ label: 'Название', required: true, max: 160 }),
    duration: text({ label: 'Сколько длится', hint: 'Например: 12 минут', max: 40 }),
  },
  examples: [
    {
      title: 'С длительностью',
      mdx: '<Video href="https://video.example.ru/seminar" title="Семинар по основам работы в АИС" duration="12 минут" />',
    },
    {
      title: 'Без длительности, длинное название',
      mdx: '<Video href="https://video.example.ru/zapis-zasedaniya" title="Запись заседания президиума: итоги Года цифровизации и планы районных и Читинской городской организаций" />',
    },
  ],
});
