import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { corpusEntry } from '../../../bench/corpus/entries.ts';
import type { Entry } from '../../../src/content.ts';
import { shortTextsOf } from '../../../src/queries/shortTexts.ts';
import { splitSource } from '../../../src/queries/source.ts';

const link = 'https://example.ru/s/abcde/';
/** A text that defines a link is read to its end. */
const definition = '\n\n[сноска]: /news/\n';

const sources = [
  ...globSync('content/{news,meetings}/*/index.mdx').map((file) => readFileSync(file, 'utf8')),
  ...Array.from({ length: 60 }, (_, index) => corpusEntry(index))
    .filter(({ collection }) => collection === 'news')
    .map(({ text }) => text),
];

test('a text read as far as a message has room says what the whole text says', () => {
  let long = 0;
  for (const source of sources) {
    const { data, body } = splitSource(source);
    const of = (text: string) =>
      shortTextsOf({ data, body: text } as unknown as Entry<'news'>, link);
    if (body.length > 2500) long += 1;
    expect(of(body)).toEqual(of(body + definition));
  }
  expect(long).toBeGreaterThan(10);
});

test('a block that is not over where the reading ends is read to its end', () => {
  const data = { title: 'Памятка', description: 'Коротко.' };
  const block = `<Callout title="Важно">\n\n${'Внутри блока. '.repeat(200)}\n\nЕщё внутри.\n\n</Callout>`;
  const body = `${block}\n\nПосле блока.`;
  const texts = shortTextsOf({ data, body } as unknown as Entry<'news'>, link);
  expect(texts.at(-1)?.text).toBe(`Памятка\n\nКоротко.\n\nПосле блока.\n\n${link}`);
});
