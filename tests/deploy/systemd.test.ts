import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
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

  test.each([
    ['once, when nothing changes meanwhile', '', 1, 0],
    [
      'again, when a file has changed after nginx had read it',
      'echo x > aside; mv aside gone.map',
      2,
      0,
    ],
    ['and says so, when nginx does not take what is there', 'false', 1, 1],
  ])('tells nginx %s', (_, during, times, status) => {
    const room = mkdtempSync(path.join(tmpdir(), 'maps-'));
    onTestFinished(() => {
      rmSync(room, { recursive: true });
    });
    for (const name of mapFiles) writeFileSync(path.join(room, name), '');
    // In place of systemd: counts how often it is called, and the first time does what another process might do then.
    const program = `#!/bin/sh\necho told >> calls\ntest "$(wc -l < calls)" = 1 || exit 0\n${during}\n`;
    writeFileSync(path.join(room, 'systemctl'), program, { mode: 0o755 });
    const service = readFileSync(path.join(folder, 'cifra-nginx.service'), 'utf8');
    const [, script = ''] = /^ExecStart=\/bin\/sh -c '((?:.|\\\n)*)'$/mu.exec(service) ?? [];
    const plain = script.replaceAll('\\\n', '').replaceAll('%%', '%').replaceAll('$$', '$');
    const env = { PATH: `${room}:${process.env['PATH'] ?? ''}` };
    expect(spawnSync('/bin/sh', ['-c', plain], { cwd: room, env }).status).toBe(status);
    expect(readFileSync(path.join(room, 'calls'), 'utf8')).toBe('told\n'.repeat(times));
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
