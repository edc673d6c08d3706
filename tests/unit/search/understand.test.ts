import { describe, expect, it } from 'vitest';
import { readAhead } from '../../../src/search/query/ahead.ts';
import { understand } from '../../../src/search/query/understand.ts';
import { sampleLibrary, type Reads } from './sample.ts';

const used = async (asked: string, manner = {}) => {
  const reading = await understand(sampleLibrary(), asked, manner);
  return reading.changed ? reading.used : undefined;
};

describe('understand', () => {
  it.each([
    ['ghjnjrjk', 'протокол'],
    [',bktn', 'билет'],
    ['зкщасфквы', 'profcards'],
    ['yt ghb[jlbn gfhjkm', 'не приходит пароль'],
    ['soglasie', 'согласие'],
    ['protokol sobraniya', 'протокол собрания'],
    ['профкардс', 'profcards'],
    ['пратокол', 'протокол'],
    ['сагласие', 'согласие'],
    ['соглсаие', 'согласие'],
    ['проф ком', 'профком'],
    // Words that only editors' synonyms know.
    ['карочка', 'корочка'],
    ['korochka', 'корочка'],
    ['электронныйбилет', 'электронный билет'],
    ['протоколсобрания', 'протокол собрания'],
  ])('mends «%s» to «%s»', async (asked, meant) => {
    expect(await used(asked)).toBe(meant);
  });

  it.each([
    'протокол',
    'листовок',
    'карточек',
    'учётная',
    'учетная',
    'ПДн',
    'кешбэк',
    'согл',
    '27.02.2020',
  ])('takes «%s» as it is', async (asked) => {
    expect(await used(asked)).toBeUndefined();
    expect((await understand(sampleLibrary(), asked)).answerable).toBe(true);
  });

  it('does not mend what a reader wants literally', async () => {
    const reading = await understand(sampleLibrary(), 'ghjnjrjk', { literal: true });
    expect(reading.changed).toBe(false);
    expect(reading.used).toBe('ghjnjrjk');
  });

  it.each(['ипотека', 'ъыьъыь', 'qwzxv', ''])('does not answer «%s»', async (asked) => {
    expect((await understand(sampleLibrary(), asked)).answerable).toBe(false);
  });

  it('names the words that stand nowhere', async () => {
    const reading = await understand(sampleLibrary(), 'протокол собрания ипотека');
    expect(reading.unknown).toEqual(['ипотека']);
    expect(reading.answerable).toBe(true);
  });

  it('lets an unknown abbreviation pass, not an unknown word as long as what is known', async () => {
    const answerable = async (asked: string) =>
      (await understand(sampleLibrary(), asked)).answerable;
    expect(await answerable('протокол ЩЩ')).toBe(true);
    expect(await answerable('протокол ипотека')).toBe(false);
  });

  it('takes what happened to somebody for a question', async () => {
    const asks = async (asked: string) =>
      (await understand(sampleLibrary(), asked)).intents.has('answer');
    expect(await asks('потеряла карточку')).toBe(true);
    expect(await asks('забыл пароль')).toBe(true);
    expect(await asks('протокол собрания')).toBe(false);
  });

  it('drops stop words, unless there is nothing else', async () => {
    const asked = async (text: string) =>
      (await understand(sampleLibrary(), text)).concepts.map((concept) => concept.asked);
    expect(await asked('где мне найти протокол')).toEqual(['протокол']);
    expect(await asked('что делать')).toEqual(['что', 'делать']);
  });

  it('looks for synonyms, phrases too, and one-way ones only there', async () => {
    const others = async (text: string) =>
      (await understand(sampleLibrary(), text)).concepts.flatMap(({ variants }) =>
        variants.slice(1).map(({ keys }) => keys.join(' ')),
      );
    expect(await others('ПДн')).toEqual(['персональн дан']);
    expect(await others('1 %')).toEqual(['взнос']);
    expect(await others('корочка')).toEqual(['билет']);
    expect(await others('билет')).toEqual([]);
  });

  it('looks for a synonym with stop words inside, and forms of such words', async () => {
    const concepts = async (text: string) =>
      (await understand(sampleLibrary(), text)).concepts.map(({ asked }) => asked);
    expect(await concepts('персональные наши данные')).toEqual(['персональные данные']);
    expect(await concepts('протокол своей организации')).toEqual(['протокол', 'организации']);
  });

  it('takes a first person for its infinitive, and says nothing of it', async () => {
    const reading = await understand(sampleLibrary(), 'прихожу');
    expect(reading.changed).toBe(false);
    expect(reading.concepts[0]?.variants[0]?.keys).toEqual(['приход']);
  });

  it('weighs a verb less than what it is done to, and all such words less than the subject', async () => {
    const { concepts } = await understand(sampleLibrary(), 'приходить трамвай протокол');
    const [verb, other, subject] = concepts.map(({ weight }) => weight);
    expect((verb ?? 0) + (other ?? 0)).toBeLessThan(subject ?? 0);
  });

  it('takes a date for one thing, to be found exactly', async () => {
    const { concepts } = await understand(sampleLibrary(), '№ 1 от 27.02.2020');
    expect(concepts.map(({ asked, exact }) => [asked, exact])).toEqual([
      ['1', true],
      ['27 февраля 2020', true],
    ]);
    // Names seldom say the year.
    expect(concepts[1]?.variants[1]?.keys).toEqual(['27', 'феврал']);
  });

  it('reads the shards of the words once, and the vocabulary only for a mistake', async () => {
    const reads: Reads = { core: 0, shards: [], vocabulary: 0 };
    const library = sampleLibrary(reads);
    await understand(library, 'протокол собрания');
    await understand(library, 'протокол');
    expect(reads).toEqual({ core: 1, shards: ['пр', 'со'], vocabulary: 0 });
    await understand(library, 'пратокал');
    expect(reads.vocabulary).toBe(1);
  });

  it('reads ahead what is being typed, the vocabulary only for a mistake', async () => {
    const reads: Reads = { core: 0, shards: [], vocabulary: 0 };
    const library = sampleLibrary(reads);
    for (const typed of ['пр', 'прото', 'протокол соб', 'ghjn', 'ghjnjrjk'])
      await readAhead(library, typed);
    expect(reads).toEqual({ core: 1, shards: ['пр', 'со'], vocabulary: 0 });
    await readAhead(library, 'сагл');
    expect(reads.vocabulary).toBe(1);
    await readAhead(library, 'пратоколл еликтронный');
    expect(reads.shards).toContain('эл');
    expect(reads.vocabulary).toBe(1);
  });

  it('takes the last word for a beginning while it is being typed', async () => {
    const reading = await understand(sampleLibrary(), 'протокол соб');
    expect(reading.changed).toBe(false);
    expect(reading.concepts.at(-1)?.beginning).toBe(true);
  });
});
