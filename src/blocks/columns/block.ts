import { defineBlock } from '../block.ts';

export const columns = defineBlock({
  name: 'Columns',
  label: 'Колонки листовки',
  hint: 'Две или три колонки рядом. На телефоне они встают одна под другой.',
  display: 'flow',
  children: 'flow',
  only: { blocks: ['Column'] },
  restricted: true,
  props: {},
  examples: [
    {
      title: 'Две колонки',
      mdx: `<Columns>

<Column title="Было">

- бумажный билет
- сверка вручную

</Column>

<Column title="Стало">

- электронный билет
- единый реестр

</Column>

</Columns>`,
    },
    {
      title: 'Три колонки, длинное слово, QR-код внутри',
      mdx: `<Columns>

<Column title="Что">

АИС «Единый реестр Профсоюза»: учёт без информационно-справочных папок.

</Column>

<Column title="Кому">

Члену Профсоюза, председателю первичной организации, райкому.

</Column>

<Column title="Где">

<Qr href="/guides/ais/" title="Руководство" />

</Column>

</Columns>`,
    },
  ],
});
