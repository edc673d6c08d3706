import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'deploy/systemd');
const isThere = spawnSync('systemd-analyze', ['--version']).error === undefined;

describe.each(['cifra.service', 'cifra-backup.service'])('%s', (name) => {
  const unit = readFileSync(path.join(folder, name), 'utf8');

  test('starts what there is', () => {
    const script = /ExecStart=\S+ (\S+)/u.exec(unit)?.[1] ?? '';
    expect(existsSync(path.join(root, script))).toBe(true);
  });

  test.skipIf(!isThere)('is exposed little, by the measure of systemd itself', () => {
    const { stdout } = spawnSync(
      'systemd-analyze',
      ['security', '--offline=true', path.join(folder, name)],
      { encoding: 'utf8' },
    );
    const exposure = /Overall exposure level for \S+: ([\d.]+)/u.exec(stdout)?.[1];
    expect(Number(exposure)).toBeLessThan(2);
  });

  test.skipIf(!isThere)('has no key that systemd does not know', () => {
    const { stderr } = spawnSync(
      'systemd-analyze',
      ['verify', '--man=no', path.join(folder, name)],
      {
        encoding: 'utf8',
      },
    );
    expect(stderr).not.toMatch(/Unknown|Failed to parse|Invalid/iu);
  });
});
