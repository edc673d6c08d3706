import { select, text } from '../../fields/fields.ts';
import { defineBlock } from '../block.ts';
import { calloutKinds } from './kinds.ts';

export const callout = defineBlock({
  name: 'Callout',
  label: 'Выноска',
  hint: 'Одна мысль, которую нельзя пропустить. Больше двух выносок на странице читатель не замечает.',
  display: 'flow',
  children: 'flow',
  props: {
    type: select({
      label: 'Вид',
      hint: 'Определяет значок и слово перед заголовком',
      options: calloutKinds,
      default: 'note',
    }),
    title: text({ label: 'Заголовок', hint: 'Коротко, о чём речь. Можно не заполнять', max: 120 }),
  },
  examples: [
    {
      title: 'Без заголовка',
      mdx: `<Callout>

Список членов Профсоюза сверяйте с бухгалтерией два раза в год: в январе и в августе.

</Callout>`,
    },
    {
      title: 'Важно, со ссылкой и списком',
      mdx: `<Callout type="important" title="До 1 апреля">

Отправьте в крайком **два документа**:

- [постановление о назначении ответственного](/forms/postanovlenie-o-naznachenii/);
- [обязательство о неразглашении](/forms/obyazatelstvo-otvetstvennogo/).

</Callout>`,
    },
    {
      title: 'Осторожно, длинный заголовок и длинное слово',
      mdx: `<Callout type="warning" title="Не пересылайте реестры с персональными данными в общих чатах и не храните их на чужих флешках">

Даже если реестр нужен срочно, передайте файл лично или по защищённому каналу. Информационно-телекоммуникационная переписка в мессенджере для этого не годится.

</Callout>`,
    },
    {
      title: 'Совет с файлом внутри',
      mdx: `<Callout type="tip" title="Начните с образца">

В образце уже есть выдуманные записи: видно, что писать в каждом столбце.

<FileCard file="./primer.xlsx" title="Образец списка членов" />

</Callout>`,
    },
  ],
});
