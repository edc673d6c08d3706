import { filePath, text } from '../../fields/fields.ts';
import { defineBlock } from '../block.ts';

export const fileCard = defineBlock({
  name: 'FileCard',
  label: 'Файл',
  hint: 'Файл, который можно скачать. Тип, размер и число страниц сайт узнаёт сам.',
  display: 'flow',
  children: 'none',
  props: {
    file: filePath({ label: 'Файл', required: true }),
    title: text({
      label: 'Название',
      hint: 'Что это, словами: «Бланк согласия»',
      required: true,
      max: 160,
    }),
    note: text({ label: 'Пояснение', hint: 'Кому и зачем. Можно не заполнять', max: 250 }),
  },
  examples: [
    {
      title: 'Бланк с пояснением',
      mdx: `<FileCard file="./primer.docx" title="Согласие на обработку персональных данных" note="Подписывает каждый член Профсоюза, хранится в профкоме" />`,
    },
    {
      title: 'Только название',
      mdx: `<FileCard file="./primer.pdf" title="Листовка" />`,
    },
    {
      title: 'Длинное название',
      mdx: `<FileCard file="./primer.xlsx" title="Список председателей первичных профсоюзных организаций муниципального района с правилами заполнения и образцом" />`,
    },
  ],
});
