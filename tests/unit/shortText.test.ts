import { describe, expect, test } from 'vitest';
import { shortText, type Source } from '../../src/words/shortText.ts';

const source: Source = {
  title: 'Собрание в апреле',
  description: 'Соберитесь до 30 апреля. Комплект готов.',
  paragraphs: ['Первый абзац.', 'Второй абзац, длиннее первого.'],
  link: 'https://example.ru/s/abcde/',
};

describe('a text for messengers', () => {
  test('is title, matter, paragraphs that fit and the address', () => {
    expect(shortText(source, 300)).toBe(
      [
        'Собрание в апреле',
        'Соберитесь до 30 апреля. Комплект готов.',
        'Первый абзац.',
        'Второй абзац, длиннее первого.',
        'https://example.ru/s/abcde/',
      ].join('\n\n'),
    );
  });

  test('leaves out paragraphs from the first that does not fit', () => {
    const text = shortText({ ...source, paragraphs: ['я'.repeat(300), 'Короткий.'] }, 300);
    expect(text).toBe(
      `Собрание в апреле\n\nСоберитесь до 30 апреля. Комплект готов.\n\n${source.link}`,
    );
  });

  test('takes what an editor has written instead of the description', () => {
    const text = shortText({ ...source, own: 'Приходите!' }, 300);
    expect(text).toContain('Приходите!');
    expect(text).not.toContain('Комплект готов');
  });

  test.each([60, 80, 90, 120, 300, 1000])('never exceeds %i characters', (limit) => {
    const long = { ...source, description: 'Длинное предложение о деле. '.repeat(40).trim() };
    const text = shortText(long, limit);
    expect(text.length).toBeLessThanOrEqual(limit);
    expect(text.endsWith(source.link)).toBe(true);
  });

  test('cuts a long description after a sentence, or after a word', () => {
    const [first = ''] = shortText({ ...source, paragraphs: [] }, 75)
      .split('\n\n')
      .slice(1);
    expect(first).toBe('Соберитесь до 30 апреля.');
    const [words = ''] = shortText({ ...source, paragraphs: [] }, 60)
      .split('\n\n')
      .slice(1);
    expect(words).toMatch(/^Соберитесь…$/);
  });
});
