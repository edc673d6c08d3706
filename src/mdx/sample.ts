import type { EntryRequest } from './answer.ts';

/** A text with what most texts have, for a reader to warm up on. */
export const sample: EntryRequest = {
  collection: 'news',
  slug: 'obrazec',
  file: 'news/obrazec/index.mdx',
  source: `---
title: Образец новости
description: Текст, на котором программа чтения разогревается
date: 2020-01-15
category: explanation
---

## Что решили

Первый абзац с **главным**, [ссылкой](/news/) и «кавычками» — в нём 5 % от 100.

- пункт;
- ещё пункт.

| Что | Сколько |
| --- | ------: |
| Член | 1 |

<Callout type="note">

Текст в рамке.

</Callout>
`,
};
