import { expect, test } from 'vitest';
import { checkInPool, openPool } from '../../../src/mdx/pool.ts';

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

test('a machine that is busy with other things blames no text for it', async () => {
  const answers = await checkInPool(['wait', 'never'].map(request), { timeout: 300, program });
  expect(answers.map(({ findings }) => findings[0]?.code)).toEqual([undefined, 'parser-timeout']);
});

test('a child that has warmed up reads as any other, and one that cannot is replaced', async () => {
  const pool = openPool();
  await pool.warm();
  await pool.warm();
  const [answer] = await pool.check([request('---\ntitle: [\n---\n', 0)]);
  expect(answer?.findings[0]).toMatchObject({ file: 'news/n0/index.mdx', level: 'error' });
  pool.close();
  const dying = openPool({
    program: new URL('../../fixtures/bad-input/dyingWorker.ts', import.meta.url),
  });
  await dying.warm();
  const [crash] = await dying.check([request('a', 1)]);
  expect(crash?.findings[0]?.code).toBe('parser-crash');
  dying.close();
});
