import { describe, expect, it } from 'vitest';
import { collections } from '../../../src/collections/index.ts';
import { checkEntry } from '../../../src/mdx/check.ts';

const entry = (explained: string) =>
  `---\ntitle: Номера\ndescription: Номера заявок.\ndate: 2020-03-05\ncategory: report\n${explained}---\n\nЗаявка 112-233-445 95 принята.\n`;
const check = (source: string) =>
  checkEntry({
    collection: collections.news,
    slug: 'nomera',
    file: 'news/nomera/index.mdx',
    source,
    blocks: [],
  }).findings;

describe('a false alarm about personal data', () => {
  it('holds the entry back until it is explained', () => {
    expect(check(entry(''))).toMatchObject([{ code: 'personal-snils', level: 'error' }]);
  });

  it('becomes a warning once the entry explains it', () => {
    expect(check(entry('notPersonalData: Это номер заявки, а не СНИЛС.\n'))).toMatchObject([
      { code: 'personal-snils', level: 'warning' },
    ]);
  });
});
