import { address, group, text } from '../../fields/fields.ts';

/** A way to reach an office. Holds posts, never people: those change, and their data is personal. */
export const contact = group({
  label: 'Связь',
  fields: {
    post: text({ label: 'Отдел или должность', hint: 'Без фамилий', required: true, max: 120 }),
    phone: text({ label: 'Телефон', max: 40 }),
    email: text({ label: 'Почта', max: 80 }),
    place: text({ label: 'Адрес', max: 200 }),
    link: address({ label: 'Страница', outside: true }),
  },
});
