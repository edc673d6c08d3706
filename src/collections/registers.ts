import {
  date,
  group,
  list,
  longText,
  number,
  references,
  select,
  text,
  toggle,
} from '../fields/fields.ts';
import { defineType } from './collection.ts';
import { columnTypes } from './options/column-types.ts';
import { heading, provenance } from './shared/about.ts';
import { attachments } from './shared/media.ts';

const line = (label: string) => text({ label, required: true, max: 120 });

const columnKey = {
  test: /^[a-z][a-zA-Z0-9]*$/,
  message: 'нужна латиница без пробелов, например memberCount.',
};

/** What a reader's filled-in table is held to, beyond the kind of its values. */
const rules = {
  mustBe: text({
    label: 'Допустимо только',
    hint: 'Например: да. Строку с другим значением проверка велит убрать из таблицы',
    max: 120,
  }),
  notFuture: toggle({ label: 'Не позже дня проверки', hint: 'Для столбца с датой' }),
  earliest: date({ label: 'Не раньше дня', hint: 'Для столбца с датой' }),
  notBefore: text({
    label: 'Не раньше, чем в другом столбце',
    hint: 'Имя для программ столбца с датой, например birthDate',
    max: 40,
    pattern: columnKey,
  }),
  unique: toggle({ label: 'Не повторяется', hint: 'Двух одинаковых значений в таблице нет' }),
  sameInAllRows: toggle({ label: 'Одинаково во всех строках' }),
};

export const registers = defineType({
  name: 'registers',
  label: 'Реестры',
  labelSingular: 'Реестр',
  description: 'Таблица, которую собирают в Excel: столбцы, правила и вымышленный образец.',
  summary: 'title',
  body: true,
  fields: {
    ...heading,
    filledBy: text({ label: 'Кто заполняет', required: true, max: 160 }),
    sentTo: text({ label: 'Куда сдаётся', required: true, max: 160 }),
    due: text({ label: 'Срок', max: 80 }),
    columns: list({
      label: 'Столбцы',
      max: 40,
      of: group({
        label: 'Столбец',
        required: true,
        fields: {
          key: text({ label: 'Имя для программ', required: true, max: 40, pattern: columnKey }),
          title: line('Заголовок столбца'),
          type: select({ label: 'Что вписывают', options: columnTypes, required: true }),
          required: toggle({ label: 'Обязателен' }),
          hint: longText({ label: 'Подсказка', max: 240 }),
          choices: list({
            label: 'Варианты',
            hint: 'Для выбора из списка',
            of: line('Вариант'),
            max: 40,
          }),
          maxLength: number({ label: 'Не длиннее, знаков', min: 1, max: 500 }),
          examples: list({
            label: 'Примеры',
            hint: 'По одному на строку образца',
            of: line('Пример'),
            max: 5,
          }),
          ...rules,
        },
      }),
    }),
    planItems: references({ label: 'Пункты плана', collection: 'plan' }),
    forms: references({ label: 'Бланки', collection: 'forms' }),
    attachments,
    ...provenance,
  },
});
