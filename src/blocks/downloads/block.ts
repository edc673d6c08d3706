import { text } from '../../fields/fields.ts';
import { defineBlock } from '../block.ts';

export const downloads = defineBlock({
  name: 'Downloads',
  label: 'Список файлов',
  hint: 'Несколько файлов под одним заголовком.',
  display: 'flow',
  children: 'flow',
  only: { blocks: ['FileCard'] },
  props: {
    title: text({ label: 'Заголовок', hint: 'Например: Бланки к собранию', max: 120 }),
  },
  examples: [
    {
      title: 'Три файла',
      mdx: `<Downloads title="Бланки к собранию">

<FileCard file="./primer.docx" title="Повестка" />

<FileCard file="./primer.docx" title="Протокол собрания" note="Заполняет секретарь собрания" />

<FileCard file="./primer.xlsx" title="Список участников" />

</Downloads>`,
    },
    {
      title: 'Без заголовка',
      mdx: `<Downloads>

<FileCard file="./primer.pdf" title="Листовка для стенда" />

<FileCard file="./primer.docx" title="Листовка, которую можно править" />

</Downloads>`,
    },
  ],
});
