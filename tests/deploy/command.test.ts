import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

describe('who types something wrong is told so in a line, in Russian', () => {
  test.each([
    ['backup/backup.ts', [], 'Скажите, куда копировать'],
    ['backup/backup.ts', ['--foo'], 'Такого параметра нет: --foo.'],
    ['forget/forget.ts', ['--path'], 'После --path нужно значение'],
    ['forget/forget.ts', ['--var', '/nowhere', '--path', 'news/a'], 'нет хранилища редакции'],
    ['nginx/generate.ts', ['--server', 'a'], 'Назовите сервер и папку'],
    ['upload/upload.ts', [], 'Нужны --endpoint'],
  ])('%s %j', (program, given, told) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [`deploy/${program}`, ...given],
      { encoding: 'utf8' },
    );
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(told)]);
    expect([status, stdout]).toEqual([1, '']);
  });
});
