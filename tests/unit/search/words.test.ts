import { describe, expect, it } from 'vitest';
import { distance } from '../../../src/search/query/distance.ts';
import { otherLayout } from '../../../src/search/query/layout.ts';
import { fold, wordsOf } from '../../../src/search/query/letters.ts';
import { spellNumbers } from '../../../src/search/query/numbers.ts';
import { soundOf } from '../../../src/search/query/sound.ts';
import { keyOf, stem } from '../../../src/search/query/stem.ts';

describe('letters', () => {
  it('folds ё, accents and soft hyphens, and keeps й', () => {
    expect(fold('Учёт, ещё')).toBe('учет, еще');
    expect(fold('за\u0301мок да\u00adнные Чей')).toBe('замок данные чей');
  });

  it('parts words at everything that is no letter or digit', () => {
    expect(wordsOf('«152-ФЗ», 1С:Предприятие — 1 %')).toEqual([
      '152',
      'фз',
      '1с',
      'предприятие',
      '1',
      '%',
    ]);
  });
});

describe('keyOf', () => {
  it.each([
    ['билетами', 'билет'],
    ['листовок', 'листовка'],
    ['скидок', 'скидка'],
    ['повесток', 'повестками'],
    ['карточек', 'карточку'],
    ['первичек', 'первичка'],
    ['списков', 'список'],
    ['согласий', 'согласие'],
    ['председателей', 'председателю'],
    ['обязательств', 'обязательствами'],
  ])('is the same for «%s» and «%s»', (a, b) => {
    expect(keyOf(a)).toBe(keyOf(b));
  });

  it.each([
    ['член', 'часть'],
    ['протокол', 'прогресс'],
    ['карта', 'карточка'],
  ])('differs for «%s» and «%s»', (a, b) => {
    expect(keyOf(a)).not.toBe(keyOf(b));
  });

  // Samples of the vocabulary that Snowball publishes with its algorithm.
  it.each([
    ['вавиловка', 'вавиловк'],
    ['важнейшими', 'важн'],
    ['важничал', 'важнича'],
    ['противоположной', 'противоположн'],
    ['проникнувшись', 'проникнувш'],
    ['падай', 'пада'],
  ])('stems «%s» as Snowball does', (word, stemmed) => {
    expect(stem(word)).toBe(stemmed);
  });

  it('leaves numbers and Latin words as they are', () => {
    expect(keyOf('2020')).toBe('2020');
    expect(keyOf('profcards')).toBe('profcards');
  });
});

describe('otherLayout', () => {
  it.each([
    ['ghjnjrjk', 'протокол'],
    [',bktn', 'билет'],
    ['GTHCJYFKMYST', 'персональные'],
    ['зкщасфквы', 'profcards'],
    ['j,zpfntkmcndj', 'обязательство'],
  ])('reads «%s» as «%s»', (typed, meant) => {
    expect(otherLayout(typed)).toBe(meant);
  });

  it('does not touch what mixes both alphabets or has neither', () => {
    expect(otherLayout('PROFCARDS билет')).toBeUndefined();
    expect(otherLayout('2020')).toBeUndefined();
  });
});

describe('soundOf', () => {
  it.each([
    ['soglasie', 'согласие'],
    ['soglasiye', 'согласие'],
    ['профкардс', 'profcards'],
    ['yurist', 'юрист'],
    ['lichnyj', 'личный'],
    ['chleny', 'члены'],
    ['obyazatelstvo', 'обязательство'],
    ['predsedatel', 'председатель'],
    ['Shag', 'шаг'],
    ['kheshteg', 'хештег'],
  ])('is the same for «%s» and «%s»', (a, b) => {
    expect(soundOf(fold(a))).toBe(soundOf(fold(b)));
  });

  it('tells ш from в and ж from з', () => {
    expect(soundOf('шаг')).not.toBe(soundOf('ваг'));
    expect(soundOf('жить')).not.toBe(soundOf('зить'));
  });
});

describe('distance', () => {
  it.each([
    ['соглас', 'сагла', 1.5],
    ['протокол', 'пратокол', 0.5],
    ['ристр', 'реестр', 1],
    ['согласие', 'соглсаие', 1],
    ['билет', 'билет', 0],
    ['билет', 'устав', Infinity],
  ])('of «%s» and «%s» is %s', (a, b, far) => {
    expect(distance(a, b, 2)).toBe(far);
  });
});

describe('spellNumbers', () => {
  it.each([
    ['27.02.2020', '27 февраля 2020'],
    ['27/02/20', '27 февраля 2020'],
    ['2020-02-27', '27 февраля 2020'],
    ['1.04', '1 апреля'],
    ['27 фев', '27 февраля'],
    ['к 1-му апреля', 'к 1 апреля'],
    ['устав 2020г.', 'устав 2020'],
    ['2020 года', '2020'],
    ['99.99.2020', '99.99.2020'],
    ['версия 8.3', 'версия 8.3'],
  ])('writes «%s» as «%s»', (typed, spelt) => {
    expect(spellNumbers(typed).trim()).toBe(spelt);
  });

  it('drops the sign before a number', () => {
    expect(wordsOf(spellNumbers('постановление №1, N 2, номер 3'))).toEqual([
      'постановление',
      '1',
      '2',
      '3',
    ]);
  });
});
