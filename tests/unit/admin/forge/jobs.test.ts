import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../../../..');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

test.each(['forgejo.yaml', 'gitlab-ci.yml'])('%s is YAML and calls only what there is', (name) => {
  const text = readFileSync(path.join(root, 'deploy/forge', name), 'utf8');
  expect(parse(text)).toBeTypeOf('object');
  const called = [...text.matchAll(/npm run ([\w:]+)/gu)].map(([, script = '']) => script);
  expect(called).toEqual(['check:content', 'build']);
  for (const script of called) expect(scripts).toHaveProperty([script]);
  const code = readFileSync(path.join(root, 'admin/src/backend/forge/settings.ts'), 'utf8');
  for (const [variable] of text.matchAll(/CMS_\w+/gu)) expect(code).toContain(`'${variable}'`);
});
