/** A small index in memory, made by the same functions as the real one. */
import type { Fragment } from '../../../src/search/index/fragments.ts';
import { kinds } from '../../../src/search/index/kinds.ts';
import { shardsOf } from '../../../src/search/index/names.ts';
import { spellNames } from '../../../src/search/index/spelling.ts';
import { vocabularyOf } from '../../../src/search/index/vocabulary.ts';
import { countWords } from '../../../src/search/index/words.ts';
import { Library } from '../../../src/search/query/library.ts';

const titles = [
  ['/forms/soglasie/', 'Согласие на обработку персональных данных', 'Бланки'],
  ['/forms/protokol/', 'Протокол собрания первичной организации', 'Бланки'],
  ['/news/protokol/', 'Протокол собрания: пример', 'Новости', '2020-04-01'],
  ['/news/protokol-novyj/', 'Протокол собрания: ответы', 'Новости', '2020-09-01'],
  ['/electronic-card/', 'Электронный профсоюзный билет', 'Постоянные страницы'],
  ['/profcards/', 'Бонусная программа PROFCARDS', 'Постоянные страницы'],
  ['/questions/#parol', 'Не приходит пароль. Что делать?', 'Вопросы'],
  ['/glossary/#inpo', 'ИНПО', 'Словарь'],
  ['/documents/1/', 'Постановление № 1 от 27 февраля 2020 года', 'Документы'],
  ['/leaflets/', 'Листовка о скидках', 'Листовки'],
  ['/chapters/', 'Учётная карточка', 'Главы'],
  ['/profkom/', 'Профком и профактив', 'Словарь'],
  ['/documents/konkurs/', 'Положение о конкурсе', 'Документы', '', '| /reglament-soglasiya/'],
  ['/news/karta/', 'Карта лояльности', 'Новости', '', '| SUPERCARD | КАРДПЛЮС 2020'],
  ['/registers/kruzhki/', 'Таблица кружков', 'Реестры'],
  ['/news/kruzhki/', 'Таблица кружков', 'Новости', '2020-09-01'],
  ['/meetings/osen/', 'Осенний слёт', 'Комплекты собраний'],
  ['/news/osen/', 'Осенний слёт', 'Новости', '2020-09-01'],
  ['/news/plus/', 'KARDPLUS для друзей', 'Новости'],
] as const;

const found: readonly Fragment[] = titles.map(([url, title, type, date, also], index) => ({
  id: `ru_${String(index)}`,
  url,
  content: `${title}. Слова текста: членский взнос, крайком.${url === '/chapters/' ? ' Трамвай. Профи. Комы.' : ''}`,
  meta: { title, ...(date && { date }), ...(also && { also }) },
  filters: { type: [type] },
}));

export const fragments = spellNames(found, countWords(found));

const synonyms = [
  { words: ['ПДн', 'персональные данные'] },
  { words: ['бонусы', 'кэшбэк', 'кешбэк'] },
  { words: ['взнос', '1 %'] },
  { words: ['билет', 'корочка'], oneWay: true },
];

/** How often each part of the index was asked for. */
export interface Reads {
  core: number;
  shards: string[];
  vocabulary: number;
}

export function sampleLibrary(reads: Reads = { core: 0, shards: [], vocabulary: 0 }): Library {
  const words = countWords(fragments);
  const shards = shardsOf(fragments, words);
  return new Library({
    core: () => {
      reads.core++;
      return Promise.resolve({
        synonyms,
        shards: [...shards.keys()].join(' '),
        kinds,
        pages: fragments.length,
      });
    },
    shard: (beginning) => {
      reads.shards.push(beginning);
      const shard = shards.get(beginning);
      return shard ? Promise.resolve(shard) : Promise.reject(new Error(`Нет ${beginning}`));
    },
    vocabulary: () => {
      reads.vocabulary++;
      return Promise.resolve(vocabularyOf(words, synonyms));
    },
  });
}
