import { text } from '../../fields/fields.ts';
import { defineBlock } from '../block.ts';

export const checklist = defineBlock({
  name: 'Checklist',
  label: 'Список дел с отметками',
  hint: 'Внутри один список. Отметки читателя остаются на его устройстве, на бумаге стоят пустые квадраты.',
  display: 'flow',
  children: 'flow',
  only: { one: 'bulletList' },
  props: {
    name: text({
      label: 'Имя списка',
      hint: 'Латиницей, своё у каждого списка: под ним хранятся отметки. После публикации не меняйте',
      required: true,
      max: 60,
      pattern: {
        test: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
        message: 'нужны строчные латинские буквы, цифры и дефис, например sobranie-aprel.',
      },
    }),
    title: text({ label: 'Заголовок', max: 120 }),
  },
  examples: [
    {
      title: 'Подготовка собрания',
      mdx: `<Checklist name="sobranie" title="За неделю до собрания">

- Назначить день и место
- Разослать повестку
- Распечатать [проект решения](/meetings/budushchee-ili-realnost/proekt-resheniya/)

</Checklist>`,
    },
    {
      title: 'Длинные пункты и вложенный список',
      mdx: `<Checklist name="dokumenty">

- Собрать согласия на обработку персональных данных у каждого члена Профсоюза, в том числе у тех, кто в отпуске по уходу за ребёнком
- Проверить реестры:
  - первичных организаций;
  - председателей.
- Сдать копии

</Checklist>`,
    },
  ],
});
