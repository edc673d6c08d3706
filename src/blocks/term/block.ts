import { reference } from '../../fields/fields.ts';
import { defineBlock } from '../block.ts';

export const term = defineBlock({
  name: 'Term',
  label: 'Термин',
  hint: 'Слово со ссылкой на словарь. Отмечайте его один раз, при первом упоминании.',
  display: 'text',
  children: 'inline',
  props: {
    of: reference({ label: 'Статья словаря', collection: 'glossary', required: true }),
  },
  examples: [
    {
      title: 'Внутри предложения',
      mdx: 'Учёт ведут в <Term of="ais">АИС</Term>, а бумажный билет заменяет <Term of="elektronnyj-bilet">электронный</Term>.',
    },
    {
      title: 'Длинный термин с выделением',
      mdx: 'Сначала подпишите <Term of="obyazatelstvo">**обязательство** о неразглашении персональных данных</Term>.',
    },
  ],
});
