import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Plan } from '../../../publish/gate/plan.ts';
import type { Git } from '../../../publish/office/git/git.ts';
import { snapshotWriter } from '../../../publish/snapshot.ts';

test('a snapshot made from nothing holds few texts and one attached file in memory', async () => {
  const asked: (readonly string[])[] = [];
  const reader = {
    read(specs: readonly string[]) {
      asked.push(specs);
      return Promise.resolve(
        specs.map((id) => ({ id, type: 'blob', bytes: Buffer.from(`Это ${id}.`) })),
      );
    },
  };
  const count = 450;
  const planned = new Map(
    Array.from({ length: count }, (_, i) => {
      const file = `documents/d${String(i)}/index.mdx`;
      const assets = new Map([['skan.pdf', `pdf-${String(i)}`]]);
      return [file, { from: 'commit', version: { file, text: `text-${String(i)}`, assets } }];
    }),
  );
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'snapshot-')), 'snapshot');
  const plan = { commit: '', now: '', planned } as unknown as Plan;
  await snapshotWriter(folder)({ reader } as unknown as Git, undefined as never, plan);
  expect(Math.max(...asked.map((specs) => specs.length))).toBeLessThanOrEqual(200);
  const withFile = asked.filter((specs) => specs.some((id) => id.startsWith('pdf-')));
  expect(withFile.map((specs) => specs.length)).toEqual(Array.from({ length: count }, () => 1));
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  expect(read('documents/d449/index.mdx')).toBe('Это text-449.');
  expect(read('documents/d7/skan.pdf')).toBe('Это pdf-7.');
});
