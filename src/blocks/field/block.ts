import { select, text } from '../../fields/fields.ts';
import { defineBlock } from '../block.ts';

export const field = defineBlock({
  name: 'Field',
  label: 'Поле бланка',
  hint: 'Место, которое заполняют ручкой или на экране. Стоит внутри предложения, в клетке таблицы или отдельно.',
  display: 'text',
  children: 'none',
  restricted: true,
  props: {
    name: text({
      label: 'Имя поля',
      hint: 'Латиницей. Одно и то же имя в комплекте заполняется один раз',
      required: true,
      max: 40,
      pattern: {
        test: /^[a-z][a-zA-Z0-9]*$/,
        message: 'нужны латинские буквы и цифры, первая буква строчная: fullName.',
      },
    }),
    label: text({ label: 'Подпись под чертой', hint: 'Что вписать', required: true, max: 120 }),
    example: text({ label: 'Пример', hint: 'Виден на экране, на бумаге его нет', max: 120 }),
    options: text({
      label: 'Варианты',
      hint: 'Через точку с запятой: на экране выбирают из них, на бумаге вписывают',
      max: 200,
    }),
    type: select({
      label: 'Что вписывают',
      options: [
        { value: 'text', label: 'Текст' },
        { value: 'date', label: 'Дата' },
        { value: 'number', label: 'Число' },
        { value: 'signature', label: 'Подпись' },
      ],
      default: 'text',
    }),
    width: select({
      label: 'Длина черты',
      hint: 'Для текста и числа',
      options: [
        { value: 'short', label: 'Короткая' },
        { value: 'medium', label: 'Средняя' },
        { value: 'long', label: 'Длинная' },
        { value: 'full', label: 'Во всю строку' },
      ],
      default: 'medium',
    }),
  },
  examples: [
    {
      title: 'Внутри предложения',
      mdx: `Я, <Field name="fullName" label="фамилия, имя, отчество" width="long" />, состою в Профсоюзе с <Field name="joinedYear" label="год" type="number" width="short" example="2003" /> года и даю согласие.`,
    },
    {
      title: 'Во всю строку, с примером',
      mdx: `<Field name="organization" label="Название первичной профсоюзной организации" example="ППО школы-образца" width="full" />`,
    },
    {
      title: 'В таблице, с выбором на экране',
      mdx: `| Сведения | Значение |
| --- | --- |
| Должность | <Field name="position" label="должность" width="full" /> |
| Голосование | <Field name="voting" label="открытое или тайное" options="открытое; тайное" /> |
| Членов Профсоюза | <Field name="members" label="человек" type="number" width="short" /> |`,
    },
    {
      title: 'Дата и подпись',
      mdx: `<Field name="signedOn" label="Дата согласия" type="date" />

<Field name="chairSignature" label="Председатель первичной профсоюзной организации" type="signature" />`,
    },
  ],
});
