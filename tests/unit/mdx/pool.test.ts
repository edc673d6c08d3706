import { expect, test } from 'vitest';
import { checkInPool } from '../../../src/mdx/pool.ts';

const program = new URL('../../fixtures/bad-input/fragileWorker.ts', import.meta.url);
const request = (source: string, i: number) =>
  ({ collection: 'news', slug: `n${i}`, file: `news/n${i}/index.mdx`, source }) as const;

test('a text that kills or stops its reader is held back alone', async () => {
  const sources = ['a', 'die', 'b', 'hang', 'c', 'die', 'd'];
  const answers = await checkInPool(sources.map(request), { timeout: 500, program });
  expect(answers.map(({ findings }) => findings[0]?.code)).toEqual([
    undefined,
    'parser-crash',
    undefined,
    'parser-timeout',
    undefined,
    'parser-crash',
    undefined,
  ]);
  expect(answers[1]?.findings[0]).toMatchObject({ file: 'news/n1/index.mdx', level: 'error' });
  expect(answers[1]?.findings[0]?.message).toMatch(/обрушил программу чтения/u);
  expect(answers[3]?.findings[0]?.message).toMatch(/не удалось прочитать за 0.5 с/u);
});
