import { picturePath, text } from '../../fields/fields.ts';
import { defineBlock } from '../block.ts';

export const figure = defineBlock({
  name: 'Figure',
  label: 'Рисунок с подписью',
  hint: 'Фотография, схема или снимок экрана. Опишите, что на нём, словами.',
  display: 'flow',
  children: 'none',
  props: {
    src: picturePath({ label: 'Картинка', required: true }),
    alt: text({
      label: 'Описание',
      hint: 'Что на картинке: для тех, кто её не видит',
      required: true,
      max: 250,
    }),
    caption: text({ label: 'Подпись', hint: 'Видна под картинкой', max: 250 }),
    credit: text({ label: 'Автор', hint: 'Например: Рисунок крайкома', max: 120 }),
  },
  examples: [
    {
      title: 'С подписью и автором',
      mdx: `<Figure src="./primer.webp" alt="Три круга, соединённые линиями: крайком, райкомы и горком, первичные организации" caption="Три уровня организации" credit="Рисунок крайкома" />`,
    },
    {
      title: 'Без подписи',
      mdx: `<Figure src="./primer.webp" alt="Схема трёх уровней организации" />`,
    },
    {
      title: 'Длинная подпись',
      mdx: `<Figure src="./primer.webp" alt="Схема трёх уровней организации" caption="Списки членов составляет первичная организация, проверяет и сводит районная или городская, а краевая организация загружает их в единый реестр и выдаёт логины и пароли" />`,
    },
  ],
});
