import { address, text } from '../../fields/fields.ts';
import { defineBlock } from '../block.ts';

export const qr = defineBlock({
  name: 'Qr',
  label: 'QR-код',
  hint: 'Для бумаги: читатель наводит телефон и попадает на страницу. Под кодом стоит и адрес словами.',
  display: 'flow',
  children: 'none',
  props: {
    href: address({
      label: 'Куда ведёт',
      hint: 'Страница сайта: /guides/… или полный адрес',
      required: true,
    }),
    title: text({
      label: 'Что откроется',
      hint: 'Например: Руководство по АИС',
      required: true,
      max: 120,
    }),
  },
  examples: [
    {
      title: 'Страница сайта',
      mdx: '<Qr href="/guides/ais/" title="Руководство по работе в АИС" />',
    },
    {
      title: 'Длинный адрес и длинная подпись',
      mdx: '<Qr href="/meetings/budushchee-ili-realnost/proekt-resheniya/" title="Проект решения собрания «Цифровой Профсоюз: будущее или реальность?»" />',
    },
  ],
});
