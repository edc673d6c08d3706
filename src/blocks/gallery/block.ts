import { text } from '../../fields/fields.ts';
import { defineBlock } from '../block.ts';

export const gallery = defineBlock({
  name: 'Gallery',
  label: 'Несколько рисунков',
  hint: 'Рисунки рядом. На телефоне они встают один под другим.',
  display: 'flow',
  children: 'flow',
  only: { blocks: ['Figure'] },
  props: {
    caption: text({ label: 'Общая подпись', max: 250 }),
  },
  examples: [
    {
      title: 'Три рисунка с общей подписью',
      mdx: `<Gallery caption="Как устроен учёт">

<Figure src="./primer.webp" alt="Схема: первичная организация составляет список" caption="Первичная организация" />

<Figure src="./primer.webp" alt="Схема: райком сверяет списки" caption="Райком сверяет списки всех первичных организаций района" />

<Figure src="./primer.webp" alt="Схема: крайком загружает реестр" caption="Крайком" />

</Gallery>`,
    },
    {
      title: 'Два рисунка без подписей',
      mdx: `<Gallery>

<Figure src="./primer.webp" alt="Схема до перехода на электронный учёт" />

<Figure src="./primer.webp" alt="Схема после перехода на электронный учёт" />

</Gallery>`,
    },
  ],
});
