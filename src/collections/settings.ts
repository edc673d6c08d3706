import {
  address,
  group,
  list,
  longText,
  select,
  selectMany,
  text,
  toggle,
} from '../fields/fields.ts';
import { audiences } from './options/audiences.ts';
import { confidences } from './options/confidences.ts';
import { shareTargets } from './options/share-targets.ts';
import { contact } from './shared/contact.ts';

/** Settings are single files, `content/settings/<name>.yaml`, described by the same fields as entries. */

/** What the site is called, where it lives and whom to reach: `site.yaml`. */
export const siteSettings = {
  title: text({ label: 'Название раздела', required: true, max: 60 }),
  tagline: text({ label: 'Строка под названием', required: true, max: 120 }),
  description: longText({
    label: 'О разделе коротко',
    hint: 'Для поисковых машин',
    required: true,
    max: 200,
  }),
  address: address({
    label: 'Адрес сайта',
    hint: 'Без пути: https://example.ru',
    required: true,
    outside: true,
  }),
  base: text({
    label: 'Путь раздела',
    hint: '/ или, если раздел лежит внутри сайта, /digital/',
    required: true,
    pattern: {
      test: /^\/(?:[a-z0-9-]+\/)*$/,
      message: 'нужен путь с косой чертой в начале и в конце: / или /digital/.',
    },
  }),
  organization: text({ label: 'Организация полностью', required: true, max: 200 }),
  organizationShort: text({ label: 'Организация коротко', required: true, max: 100 }),
  timeZone: text({ label: 'Часовой пояс', hint: 'Имя по базе IANA', required: true, max: 40 }),
  parentSite: address({ label: 'Сайт краевой организации', outside: true }),
  contacts: list({ label: 'Контакты', of: contact, max: 10 }),
  hours: group({
    label: 'Часы работы (по Чите)',
    fields: {
      days: list({
        label: 'Дни',
        max: 7,
        of: group({
          label: 'Дни и часы',
          required: true,
          fields: {
            days: text({ label: 'Дни', hint: 'пн–чт', required: true, max: 20 }),
            hours: text({
              label: 'Часы',
              hint: '9:00–18:00 или «выходной»',
              required: true,
              max: 30,
            }),
          },
        }),
      }),
      note: text({ label: 'Примечание', max: 160 }),
      confidence: select({ label: 'Достоверность', options: confidences }),
    },
  }),
  share: selectMany({
    label: 'Где поделиться',
    hint: 'Кнопки идут в этом порядке',
    options: shareTargets,
  }),
  popular: list({
    label: 'Что берут чаще всего',
    hint: 'Адреса страниц для главной',
    of: address({ label: 'Адрес', required: true }),
    max: 8,
  }),
  securityContact: address({ label: 'Куда сообщать об уязвимостях', outside: true }),
};

const menuLink = {
  title: text({ label: 'Надпись', required: true, max: 40 }),
  href: address({ label: 'Адрес', required: true }),
};

/** What the header and the footer lead to: `menu.yaml`. */
export const menuSettings = {
  header: list({
    label: 'Меню в шапке',
    max: 8,
    of: group({ label: 'Ссылка', required: true, fields: menuLink }),
  }),
  footer: list({
    label: 'Меню в подвале',
    max: 5,
    of: group({
      label: 'Столбец',
      required: true,
      fields: {
        title: text({ label: 'Заголовок', required: true, max: 40 }),
        links: list({
          label: 'Ссылки',
          max: 12,
          of: group({ label: 'Ссылка', required: true, fields: menuLink }),
        }),
      },
    }),
  }),
};

/** Entrances by role on the home page: `roles.yaml`. */
export const roleSettings = {
  roles: list({
    label: 'Входы по роли',
    max: 4,
    of: group({
      label: 'Роль',
      required: true,
      fields: {
        audience: select({ label: 'Кто', options: audiences, required: true }),
        text: text({ label: 'Что найдёт', required: true, max: 160 }),
        links: list({
          label: 'Ссылки',
          max: 6,
          of: group({ label: 'Ссылка', required: true, fields: menuLink }),
        }),
      },
    }),
  }),
};

/** Words that mean the same to search: `synonyms.yaml`. */
export const synonymSettings = {
  groups: list({
    label: 'Синонимы поиска',
    max: 500,
    of: group({
      label: 'Слова с одним смыслом',
      required: true,
      fields: {
        words: list({
          label: 'Слова',
          of: text({ label: 'Слово', required: true, max: 60 }),
          max: 20,
        }),
        oneWay: toggle({
          label: 'Только в одну сторону',
          hint: 'Кто ищет другие слова группы, найдёт и первое, но не наоборот',
          default: false,
        }),
      },
    }),
  }),
};

/** Every settings file by name. */
export const settings = {
  site: { label: 'Сайт', fields: siteSettings },
  menu: { label: 'Меню', fields: menuSettings },
  roles: { label: 'Входы по роли', fields: roleSettings },
  synonyms: { label: 'Синонимы поиска', fields: synonymSettings },
} as const;
