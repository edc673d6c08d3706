import { date, list, longText, moment, select, selectMany, text } from '../../fields/fields.ts';
import { audiences } from '../options/audiences.ts';
import { confidences } from '../options/confidences.ts';

/** The name and the lead that nearly every entry begins with. */
export const heading = {
  title: text({
    label: 'Заголовок',
    hint: 'Суть в одной строке, без точки в конце',
    required: true,
    max: 120,
  }),
  description: longText({
    label: 'Коротко',
    hint: 'Одно-два предложения: для списков, поиска и пересылки',
    required: true,
    max: 300,
  }),
};

/** For what is sent to chats. */
export const messenger = longText({
  label: 'Текст для мессенджера',
  hint: 'Пусто — сайт возьмёт поле «Коротко». Заголовок и ссылку он добавит сам',
  max: 240,
});

const oldAddress = text({
  label: 'Прежний адрес',
  max: 200,
  pattern: {
    test: /^\/(?:[a-z0-9-]+\/)+$/,
    message:
      'нужен адрес на сайте вида /news/staroe-imya/: латиница, цифры, дефис, косая черта в начале и в конце.',
  },
});

/** Where a statement comes from, when it was last checked, and what the entry used to be called. */
export const provenance = {
  source: text({
    label: 'Источник',
    hint: 'Документ или публикация, откуда взяты сведения',
    max: 300,
  }),
  checked: date({
    label: 'Проверено',
    hint: 'День, когда сведения последний раз сверили с источником',
  }),
  confidence: select({
    label: 'Достоверность',
    hint: '«Требует проверки» — если сведения нужно уточнить в крайкоме',
    options: confidences,
  }),
  updated: date({ label: 'Обновлено', hint: 'День последней правки по существу' }),
  publishAt: moment({
    label: 'Опубликовать в срок',
    hint: 'До этого дня (времени по Чите) запись не видна читателям',
  }),
  aliases: list({
    label: 'Прежние адреса',
    hint: 'По ним читатели попадут на эту запись',
    of: oldAddress,
    max: 20,
  }),
  alsoAsked: list({
    label: 'Как ещё ищут',
    hint: 'Другие названия и вопросы, которыми это ищут. Их знает только поиск, читатели не видят',
    of: text({ label: 'Название или вопрос', required: true, max: 100 }),
    max: 20,
  }),
  notPersonalData: longText({
    label: 'Почему это не персональные данные',
    hint: 'Если проверка ошибочно приняла что-то за персональные данные: объясните, что это. Читатели этого не видят',
    max: 300,
  }),
  audience: selectMany({ label: 'Для кого', hint: 'Пусто — для всех', options: audiences }),
};
