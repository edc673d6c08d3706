import { text } from '../../fields/fields.ts';
import { defineBlock } from '../block.ts';

export const contact = defineBlock({
  name: 'Contact',
  label: 'Контакт',
  hint: 'К кому обратиться. Пишите должность, а не фамилию: люди меняются.',
  display: 'flow',
  children: 'none',
  props: {
    post: text({ label: 'Должность или отдел', required: true, max: 160 }),
    phone: text({
      label: 'Телефон',
      hint: 'Например: +7 000 000-00-00 доб. 12',
      max: 40,
      pattern: {
        test: /^(?=(?:\D*\d){3})\+?\d[\d ()–-]*(?: доб\. \d{1,6})?$/,
        message: 'нужен один номер вида +7 000 000-00-00 или 00-00-00, можно с «доб. 12».',
      },
    }),
    email: text({
      label: 'Электронная почта',
      max: 120,
      pattern: {
        test: /^[^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+$/,
        message: 'нужен адрес вида imya@example.ru.',
      },
    }),
    place: text({ label: 'Где найти', hint: 'Адрес, кабинет, часы', max: 200 }),
  },
  examples: [
    {
      title: 'Всё заполнено',
      mdx: '<Contact post="Организационный отдел крайкома" phone="+7 000 000-00-00 доб. 12" email="otdel@example.ru" place="Чита, кабинет образца, по будням" />',
    },
    {
      title: 'Только должность',
      mdx: '<Contact post="Ответственный за АИС вашей районной организации" />',
    },
    {
      title: 'Длинный адрес почты',
      mdx: '<Contact post="Информационный отдел" email="informacionno-metodicheskij-otdel@zabajkalskaya-kraevaya.example.ru" />',
    },
  ],
});
