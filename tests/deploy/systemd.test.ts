import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { mapFiles } from '../../publish/maps.ts';
import { roomAt } from '../../publish/room.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'deploy/systemd');
const isThere = spawnSync('systemd-analyze', ['--version']).error === undefined;

describe.each(['cifra.service', 'cifra-backup.service', 'cifra-nginx.service'])('%s', (name) => {
  const unit = readFileSync(path.join(folder, name), 'utf8');

  test('starts what there is', () => {
    const [, program = '', script = ''] = /ExecStart=(\S+) (\S+)/u.exec(unit) ?? [];
    const isOurs = program.endsWith('/node');
    expect(existsSync(isOurs ? path.join(root, script) : program)).toBe(true);
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

describe('cifra-nginx.path', () => {
  const unit = readFileSync(path.join(folder, 'cifra-nginx.path'), 'utf8');

  test('waits for every file that publications write for nginx', () => {
    const room = roomAt('/srv/cifra/var');
    const waited = [...unit.matchAll(/^PathChanged=(.+)$/gmu)].map(([, file]) => file);
    expect(waited).toEqual(mapFiles.map((name) => path.join(room.maps, name)));
    expect(/^Unit=(.+)$/mu.exec(unit)?.[1]).toBe('cifra-nginx.service');
  });

  test('keeps waiting through a series of changes: systemd would give up after five within ten seconds', () => {
    const service = readFileSync(path.join(folder, 'cifra-nginx.service'), 'utf8');
    const [head = ''] = service.split('[Service]');
    expect(head).toMatch(/^StartLimitIntervalSec=0$/mu);
  });

  test.skipIf(!isThere)('has no key that systemd does not know', () => {
    const { stderr } = spawnSync(
      'systemd-analyze',
      ['verify', '--man=no', path.join(folder, 'cifra-nginx.path')],
      { encoding: 'utf8' },
    );
    expect(stderr).not.toMatch(/Unknown|Failed to parse|Invalid/iu);
  });
});
