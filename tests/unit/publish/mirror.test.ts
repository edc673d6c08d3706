import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createRandom } from '../../../bench/corpus/random.ts';
import { filesIn } from '../../../publish/files.ts';
import { mirror } from '../../../publish/releases/mirror.ts';

function folders(): { source: string; target: string } {
  const root = mkdtempSync(path.join(tmpdir(), 'mirror-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  return { source: path.join(root, 'source'), target: path.join(root, 'target') };
}

function write(folder: string, file: string, text: string): void {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}

const inodes = (folder: string) =>
  filesIn(folder).map((file) => [file, statSync(path.join(folder, file)).ino] as const);

test('a folder that is not there becomes a whole copy, all of it new', () => {
  const { source, target } = folders();
  write(source, 'index.html', 'front');
  write(source, 'news/plan/index.html', 'plan');
  expect(mirror(source, target)).toEqual(['news/plan', 'news', '']);
  expect(inodes(target)).toEqual(inodes(source));
});

test('only folders in which something has changed are touched', () => {
  const { source, target } = folders();
  for (const file of ['index.html', 'news/a/index.html', 'news/b/index.html', 'forms/c.pdf'])
    write(source, file, file);
  mirror(source, target);
  expect(mirror(source, target)).toEqual([]);
  rmSync(path.join(source, 'news/a/index.html'));
  write(source, 'news/a/index.html', 'changed');
  rmSync(path.join(source, 'forms'), { recursive: true });
  expect(mirror(source, target)).toEqual(['news/a', '']);
  expect(inodes(target)).toEqual(inodes(source));
});

test('a damaged file of an old release does not come back, nor what was put beside it', () => {
  const { source, target } = folders();
  write(source, 'news/index.html', 'right');
  mkdirSync(path.join(target, 'news'), { recursive: true });
  write(target, 'news/index.html', 'wrong');
  write(target, 'news/stray.html', 'stray');
  symlinkSync('/etc', path.join(target, 'etc'));
  mirror(source, target);
  expect(inodes(target)).toEqual(inodes(source));
  expect(readFileSync(path.join(target, 'news/index.html'), 'utf8')).toBe('right');
  expect(statSync('/etc').isDirectory()).toBe(true);
});

test('a file in place of a folder and a folder in place of a file change sides', () => {
  const { source, target } = folders();
  write(source, 'a', 'file');
  write(source, 'b/c', 'in a folder');
  write(target, 'a/deep/file', 'in a folder');
  write(target, 'b', 'file');
  mirror(source, target);
  expect(inodes(target)).toEqual(inodes(source));
});

test.each(Array.from({ length: 60 }, (_, seed) => seed))(
  'whatever the two held, they are the same afterwards and the source is as it was (%i)',
  (seed) => {
    const random = createRandom(seed);
    const { source, target } = folders();
    for (const folder of [source, target]) {
      mkdirSync(folder);
      for (const file of ['a', 'b', 'c/a', 'c/b', 'c/d/a', 'e/f/g'])
        if (random.number(3) > 0) write(folder, file, `${random.number(2)}`);
    }
    for (const file of filesIn(source)) {
      if (random.number(2) === 0) continue;
      const place = path.join(target, file);
      rmSync(place, { force: true });
      mkdirSync(path.dirname(place), { recursive: true });
      linkSync(path.join(source, file), place);
    }
    const before = inodes(source);
    mirror(source, target);
    expect(inodes(source)).toEqual(before);
    expect(inodes(target)).toEqual(before);
  },
);
