import { describe, expect, it } from 'vitest';
import { collections } from '../../../src/collections/index.ts';
import { advise } from '../../../src/mdx/advice.ts';
import { parseBody } from '../../../src/mdx/parse.ts';

const { fields } = collections.news;
const today = '2026-03-05';

function codes(data: Record<string, unknown>, body = ''): string[] {
  const parsed = parseBody(body);
  const tree = 'tree' in parsed ? parsed.tree : undefined;
  return advise({ fields, data, tree }, today).map(({ code }) => code);
}

describe('advice', () => {
  it('has nothing to say of a good entry', () => {
    const data = {
      title: 'Итоги Года',
      description: 'Пять вопросов помогут собрать сведения без спешки.',
      source: 'Постановление',
      checked: '2025-03-05',
    };
    expect(codes(data, 'Текст.')).toEqual([]);
  });

  it.each([
    [{ title: 'а'.repeat(81) }, 'title-long'],
    [{ title: 'Итоги Года.' }, 'title-period'],
    [{ description: 'Коротко.' }, 'description-short'],
    [{ checked: '2025-03-04' }, 'checked-stale'],
    [{ source: 'Постановление' }, 'checked-missing'],
    [{ confidence: 'needs-check' }, 'needs-check'],
    [{ notPersonalData: 'Номер заявки.' }, 'personal-data-explained'],
  ])('of %j is %s', (data, code) => {
    expect(codes(data)).toEqual([code]);
  });

  it('is about long paragraphs and long texts without headings', () => {
    const paragraph = 'Слово '.repeat(201);
    expect(codes({}, paragraph)).toEqual(['paragraph-long']);
    expect(codes({}, `Короткий абзац, но их много. ${'Слово '.repeat(30)}\n\n`.repeat(16))).toEqual(
      ['headings-missing'],
    );
  });
});
