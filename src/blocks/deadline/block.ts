import { date, text } from '../../fields/fields.ts';
import { defineBlock } from '../block.ts';

export const deadline = defineBlock({
  name: 'Deadline',
  label: 'Срок',
  hint: 'Дата, до которой надо успеть. Сколько дней осталось, сайт считает сам в день чтения.',
  display: 'flow',
  children: 'flow',
  props: {
    date: date({ label: 'Последний день', required: true }),
    title: text({
      label: 'Что сделать',
      hint: 'Начните с глагола: «Сдать план»',
      required: true,
      max: 160,
    }),
  },
  examples: [
    {
      title: 'Только срок',
      mdx: '<Deadline date="2020-04-01" title="Сдать план Года цифровизации" />',
    },
    {
      title: 'С пояснением',
      mdx: `<Deadline date="2020-06-01" title="Собрать согласия на обработку персональных данных и сдать списки членов по каждой первичной организации">

Согласия храните **в профкоме**, списки отправьте в [крайком](/contacts/).

</Deadline>`,
    },
  ],
});
