import { describe, expect, it } from 'vitest';
import { infinitivesOf, isVerb } from '../../../src/search/query/verbs.ts';

describe('isVerb', () => {
  it.each([
    'копятся',
    'перевестись',
    'контролирует',
    'завести',
    'открываешь',
    'вступить',
    'вернулась',
  ])('takes «%s» for one', (word) => {
    expect(isVerb(word)).toBe(true);
  });

  it.each([
    'билет',
    'кабинет',
    'комитет',
    'печать',
    'область',
    'правила',
    'файл',
    'материал',
    'устав',
    'отчет',
  ])('does not take «%s» for one', (word) => {
    expect(isVerb(word)).toBe(false);
  });
});

describe('infinitivesOf', () => {
  it('undoes the change of the last consonant', () => {
    expect(infinitivesOf('провожу')).toContain('проводить');
    expect(infinitivesOf('оформлю')).toEqual(['оформить']);
    expect(infinitivesOf('билет')).toEqual([]);
  });
});
