import { describe, expect, it } from 'vitest';
import { Engine } from '../../../src/search/query/engine.ts';
import { excerpt, mark, markedKeys } from '../../../src/search/query/excerpt.ts';
import { packVocabulary, Vocabulary } from '../../../src/search/query/vocabulary.ts';
import { understand } from '../../../src/search/query/understand.ts';
import type { TextIndex } from '../../../src/search/query/textIndex.ts';
import type { Entry } from '../../../src/content.ts';
import { otherNames } from '../../../src/words/otherNames.ts';
import { sampleLibrary } from './sample.ts';

const byName = async (asked: string, manner = {}) => {
  const engine = new Engine(sampleLibrary(), () => Promise.reject(new Error('не нужен')));
  return (await engine.byName(asked, manner)).ranked.map(({ name }) => name.address);
};

const withAlias = {
  collection: 'news',
  data: {
    title: 'Положение о конкурсе',
    aliases: ['/news/reglament-smotra/'],
    alsoAsked: ['Смотр'],
  },
} as unknown as Entry;

describe('names', () => {
  it('puts forms above news with the same words, and fresh news above old', async () => {
    expect(await byName('протокол собрания')).toEqual([
      '/forms/protokol/',
      '/news/protokol-novyj/',
      '/news/protokol/',
    ]);
  });

  it('puts registers and kits above fresh news of the same name', async () => {
    expect(await byName('таблица кружков')).toEqual(['/registers/kruzhki/', '/news/kruzhki/']);
    expect(await byName('осенний слёт')).toEqual(['/meetings/osen/', '/news/osen/']);
  });

  it('puts an exact title first', async () => {
    expect((await byName('протокол собрания ответы'))[0]).toBe('/news/protokol-novyj/');
  });

  it('finds by synonyms and by the beginning of a word', async () => {
    expect(await byName('пдн')).toEqual(['/forms/soglasie/']);
    expect(await byName('инп')).toEqual(['/glossary/#inpo']);
  });

  it('finds by an old address, in either alphabet', async () => {
    expect(otherNames(withAlias)).toBe('| Смотр | /reglament-smotra/');
    for (const asked of ['reglament', 'регламент', 'регламент согласия', 'reglament soglasiya'])
      expect(await byName(asked), asked).toEqual(['/documents/konkurs/']);
  });

  it('does not let an old address stand between Latin letters and the Russian word', async () => {
    expect(await byName('soglasie')).toContain('/forms/soglasie/');
  });

  it('finds by another name in the other alphabet', async () => {
    for (const asked of ['supercard', 'суперкард'])
      expect(await byName(asked), asked).toEqual(['/news/karta/']);
    // The name is spelt in Russian, a title in Latin: whoever types either finds both.
    for (const asked of ['kardplus', 'КАРДПЛЮС'])
      expect((await byName(asked)).sort(), asked).toEqual(['/news/karta/', '/news/plus/']);
  });

  it('takes another name for the whole, not as words among others', async () => {
    expect((await byName('кардплюс 2020'))[0]).toBe('/news/karta/');
  });

  it('finds by a mended word, without Pagefind', async () => {
    for (const asked of ['сагласие', 'soglasie', 'cjukfcbt'])
      expect(await byName(asked), asked).toContain('/forms/soglasie/');
  });

  it('finds nothing by words of the text alone, without asking Pagefind', async () => {
    expect(await byName('крайком')).toEqual([]);
  });
});

describe('rankAll', () => {
  /** Records that have the words, as Pagefind would give them. */
  const everywhere = async (asked: string, found: Record<string, Record<string, number[]>>) => {
    const find = (words: string) =>
      Promise.resolve(
        Object.entries(found[words] ?? {}).map(([id, at]) => ({ id, score: 1, words: at })),
      );
    const text = { find, facets: () => Promise.resolve({ byFilter: new Map(), place: new Map() }) };
    const engine = new Engine(sampleLibrary(), () => Promise.resolve(text as unknown as TextIndex));
    const { reading } = await engine.byName(asked);
    return (await engine.everywhere(reading)).map(({ id }) => id);
  };

  it('answers a question with a word that stands nowhere only by what is called so', async () => {
    const found = { взнос: { a: [50] }, членский: { a: [49] } };
    expect(await everywhere('членский взнос', found)).toEqual(['a']);
    expect(await everywhere('членский взнос ипотека', found)).toEqual([]);
    expect((await everywhere('протокол собрания ипотека', {}))[0]).toBe('ru_1');
  });
});

describe('excerpt', () => {
  const keys = async (asked: string) =>
    markedKeys((await understand(sampleLibrary(), asked)).concepts);

  it('marks whole words with the same stem and nothing shorter', async () => {
    const runs = mark('Кто к протоколу, а протоколист нет', await keys('протокол к собранию'));
    expect(runs.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['протоколу']);
  });

  it('shows the place where most of the words stand together', async () => {
    const far = 'слово '.repeat(60);
    const runs = excerpt(
      `протокол ${far} протокол собрания ${far}`,
      await keys('протокол собрания'),
    );
    const text = runs.map((run) => run.text).join('');
    expect(text).toContain('протокол собрания');
    expect(text.startsWith('… ')).toBe(true);
    expect(text.split(/\s+/u).length).toBeLessThan(32);
  });
});

describe('Vocabulary', () => {
  const words = ['бонус', 'билет', 'билетик', 'устав', 'ежик'];
  const vocabulary = new Vocabulary(
    packVocabulary(new Map(words.map((word) => [word, { count: 3, named: true }]))),
  );

  it('gives back what was packed', () => {
    for (const word of words) expect(vocabulary.findNamed(word)).toBe(word);
    expect(vocabulary.findNamed('слон')).toBeUndefined();
  });

  it('does not take a short or a far word for a mistake', () => {
    expect(vocabulary.nearest('белет')[0]).toBe('билет');
    expect(vocabulary.nearest('ежи')).toEqual([]);
    expect(vocabulary.nearest('ипотека')).toEqual([]);
  });
});
