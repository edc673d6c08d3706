import { text } from '../../fields/fields.ts';
import { defineBlock } from '../block.ts';

export const column = defineBlock({
  name: 'Column',
  label: 'Колонка',
  hint: 'Одна колонка листовки. Держите колонки одной длины.',
  display: 'flow',
  children: 'flow',
  inside: ['Columns'],
  restricted: true,
  props: {
    title: text({ label: 'Заголовок', max: 80 }),
  },
  examples: [
    {
      title: 'Колонки с заголовком и без него',
      mdx: `<Columns>

<Column title="Три шага">

1. Подпишите согласие.
2. Получите карту.
3. Войдите в личный кабинет.

</Column>

<Column>

Вопросы задавайте председателю вашей первичной организации.

</Column>

</Columns>`,
    },
    {
      title: 'Колонка с выноской',
      mdx: `<Columns>

<Column title="Безопасность">

<Callout type="warning">

Пароль храните при себе.

</Callout>

</Column>

<Column title="Помощь">

Спросите в райкоме.

</Column>

</Columns>`,
    },
  ],
});
