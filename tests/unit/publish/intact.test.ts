import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sha256 } from '../../../publish/files.ts';
import { verdicts, verdictsOf } from '../../../publish/releases/intact.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'intact-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each([10, 3000])('of %i files the changed and the missing ones are found', async (count) => {
  const names = Array.from({ length: count }, (_, i) => `${count}-${i}.html`);
  for (const name of names) writeFileSync(path.join(folder, name), `Страница ${name}`);
  const expected = new Map(names.map((name) => [name, sha256(path.join(folder, name))] as const));
  expect(new Set(await verdictsOf(folder, expected))).toEqual(new Set([verdicts.intact]));
  appendFileSync(path.join(folder, names[3] ?? ''), ' ');
  rmSync(path.join(folder, names.at(-1) ?? ''));
  const results = [...(await verdictsOf(folder, expected))];
  expect(
    results.flatMap((result, at) => (result === verdicts.intact ? [] : [[at, result]])),
  ).toEqual([
    [3, verdicts.changed],
    [count - 1, verdicts.missing],
  ]);
});
