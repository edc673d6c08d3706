/** Entries of the corpus: seven news items of ten, a question, a document, an event. */
import { stringify } from 'yaml';
import { documentKinds } from '../../src/collections/options/document-kinds.ts';
import { eventFormats } from '../../src/collections/options/event-formats.ts';
import { newsCategories } from '../../src/collections/options/news-categories.ts';
import { questionTopics } from '../../src/collections/options/question-topics.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import { body, paragraph, sentence } from './text.ts';
import { does, tags, what, when, who } from './words.ts';

export interface CorpusEntry {
  readonly collection: 'news' | 'questions' | 'documents' | 'events';
  readonly slug: string;
  /** The file `index.mdx`. */
  readonly text: string;
  /** Whether `picture.jpg` lies beside it. */
  readonly picture: boolean;
  /** Whether there are blocks of ours in the text. */
  readonly blocks: boolean;
}

const kinds = [...Array<'news'>(7).fill('news'), 'questions', 'documents', 'events'] as const;
const sayBy = { news: 'novost', questions: 'vopros', documents: 'dokument', events: 'sobytie' };

/**
 * One entry; the same number always gives the same bytes.
 * @param index from 0: of each ten one has a picture and three have blocks
 */
export function corpusEntry(index: number): CorpusEntry {
  const random = createRandom(index + 1);
  const collection = kinds[index % kinds.length] ?? 'news';
  const slug = `${sayBy[collection]}-${String(index).padStart(6, '0')}`;
  const blocks = (index * 7) % 10 < 3;
  const picture = index % 10 === 3;
  const fields = { ...fieldsOf(collection, index, random), ...(picture ? pictureFields : {}) };
  const yaml = stringify(fields, { lineWidth: 0 });
  return {
    collection,
    slug,
    text: `---\n${yaml}---\n\n${body(random, blocks, slug)}\n`,
    picture,
    blocks,
  };
}

const pictureFields = {
  picture: { src: './picture.jpg', alt: 'Цветные круги на светлом поле, рисунок для примера' },
};

/** From 2010 to 2019, so that the order of lists means something. */
function day(index: number): string {
  const date = new Date(Date.UTC(2010, 0, 1 + ((index * 37) % 3600)));
  return date.toISOString().slice(0, 10);
}

function fieldsOf(
  collection: CorpusEntry['collection'],
  index: number,
  random: Random,
): Record<string, unknown> {
  const title = `${random.one(who)} ${random.one(does)} ${random.one(what)}, выпуск ${index}`;
  const description = sentence(random).slice(0, 300);
  switch (collection) {
    case 'news':
      return {
        title,
        description,
        date: day(index),
        category: random.one(newsCategories).value,
        tags: [...new Set([random.one(tags), random.one(tags)])],
      };
    case 'questions':
      return {
        title: `Когда ${random.one(who)} ${random.one(does)} ${random.one(what)}?`,
        topic: random.one(questionTopics).value,
        order: (index % 99) + 1,
      };
    case 'documents':
      return {
        title,
        description,
        kind: random.one(documentKinds).value,
        number: `${index}-У`,
        date: day(index),
        issuer: 'Вымышленная организация для замеров',
      };
    case 'events':
      return {
        title,
        description,
        start: `${day(index)}T10:00:00+09:00`,
        format: random.one(eventFormats).value,
        place: `Актовый зал, ${random.one(when)}`,
        organizer: random.one(who),
        programme: [{ time: '10:00', title: paragraph(random, 1).slice(0, 200) }],
      };
  }
}
