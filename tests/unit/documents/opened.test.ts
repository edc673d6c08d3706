import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: Record<string, string>;
};

it.each(['mammoth', 'read-excel-file'])(
  'the table of what was opened in what names the version of %s that tests open files with',
  (name) => {
    const [, version] =
      new RegExp(`${name} (\\d[\\d.]*\\d)`).exec(readFileSync('docs/admin.md', 'utf8')) ?? [];
    expect(version).toBe(devDependencies[name]);
  },
);
