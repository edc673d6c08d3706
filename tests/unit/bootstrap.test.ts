import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe as group, expect, it } from 'vitest';
import { describe as message, Failure } from '../../scripts/bootstrap/failure.mjs';
import {
  explainInstallFailure,
  lockMatchesManifest,
  lockSatisfied,
} from '../../scripts/bootstrap/install.mjs';
import { compareVersions, complaintAbout } from '../../scripts/bootstrap/machine.mjs';
import { bundledNode, chooseNode } from '../../scripts/bootstrap/project-node.mjs';
import { formatDuration } from '../../scripts/bootstrap/progress.mjs';
import { chooseChromium, usualPlaces } from '../../src/documents/press/places.ts';

group('versions', () => {
  it.each([
    ['20.0.0', '20.0.0', 0],
    ['v20.1', '20.1.0', 0],
    ['9.10.0', '10.0.0', -1],
    ['22.9.0', '22.12.0', -1],
    ['24.16.1', '24.16.0', 1],
    ['24.0.0-rc.1', '24.0.0', 0],
  ])('%s against %s', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });

  it('names what is too old and the way out', () => {
    expect(complaintAbout('18.19.0', 'npm/10.2.3 node/v18.19.0')).toContain('18.19.0');
    expect(complaintAbout('20.0.0', 'npm/8.19.4 node/v20.0.0')).toContain('npm install -g npm');
    expect(complaintAbout('20.0.0', 'npm/9.0.0 node/v20.0.0')).toBe('');
    expect(complaintAbout('20.0.0', '')).toBe('');
  });
});

group('node of the project', () => {
  it('is the bundled one whenever it runs', () => {
    expect(chooseNode({ bundled: true, own: '26.0.0', minimum: '24.16.0' })).toBe('bundled');
    expect(chooseNode({ bundled: false, own: '24.16.0', minimum: '24.16.0' })).toBe('own');
    expect(chooseNode({ bundled: false, own: '24.15.9', minimum: '24.16.0' })).toBeUndefined();
  });

  it('is an .exe on Windows', () => {
    expect(bundledNode('/p', 'win32')).toMatch(/node\.exe$/);
    expect(bundledNode('/p', 'linux')).toBe('/p/node_modules/node/bin/node');
  });
});

group('dependencies', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b-win32': { version: '1.0.0', optional: true },
    },
  };

  it('are in place when every package has its version', () => {
    expect(lockSatisfied(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(
      true,
    );
    expect(lockSatisfied(lock, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe(
      false,
    );
    expect(lockSatisfied(lock, { packages: {} })).toBe(false);
  });

  it('include optional packages only in the right version', () => {
    const installed = {
      packages: {
        'node_modules/a': { version: '1.0.0' },
        'node_modules/b-win32': { version: '0.9.0' },
      },
    };
    expect(lockSatisfied(lock, installed)).toBe(false);
  });

  it('are those of package.json only when the lock file records the same', () => {
    const manifest = { dependencies: { a: '1.0.0', b: '2.0.0' }, devDependencies: { c: '1.0.0' } };
    const recorded = { devDependencies: { c: '1.0.0' }, dependencies: { b: '2.0.0', a: '1.0.0' } };
    expect(lockMatchesManifest(manifest, recorded)).toBe(true);
    expect(lockMatchesManifest({ ...manifest, dependencies: { a: '1.0.0' } }, recorded)).toBe(
      false,
    );
    expect(lockMatchesManifest(manifest, {})).toBe(false);
  });

  it.each([
    ['npm error code ENOTFOUND', 'нет связи'],
    ['npm error code EUSAGE', 'не согласованы'],
    ['npm error code ENOSPC', 'нет места'],
    ['npm error code EACCES', 'нет прав'],
    ['something else', 'завершилась с ошибкой'],
  ])('that fail with «%s» are explained', (output, text) => {
    const { what, way } = explainInstallFailure(output);
    expect(what).toContain(text);
    expect(way).not.toBe('');
  });
});

group('npm run setup', () => {
  it('installs what is missing, says so, and starts nothing', () => {
    const script = path.resolve(import.meta.dirname, '../../scripts/setup.mjs');
    const { status, stdout } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    expect(stdout).toBe('Зависимости установлены.\n');
    expect(status).toBe(0);
  });
});

group('Chromium', () => {
  it('is the first candidate that starts', () => {
    const starts = (candidate: string): boolean => candidate !== '/usr/bin/chromium-browser';
    expect(chooseChromium(['/usr/bin/chromium-browser', '/usr/bin/chrome'], starts)).toBe(
      '/usr/bin/chrome',
    );
    expect(chooseChromium(['/usr/bin/chromium-browser'], starts)).toBeUndefined();
  });

  it('is looked for in the usual places of each system', () => {
    const linux = usualPlaces('linux', { PATH: '/opt/bin:/usr/bin:relative' });
    expect(linux[0]).toBe('/usr/bin/chromium-headless-shell');
    expect(linux).toContain('/usr/bin/chromium');
    expect(linux).toContain('/opt/bin/google-chrome');
    expect(linux.some((place) => !place.startsWith('/'))).toBe(false);
    expect(usualPlaces('darwin', { HOME: '/Users/a' })).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
    expect(usualPlaces('win32', { PROGRAMFILES: 'C:\\Program Files' })).toContain(
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    );
  });
});

group('messages', () => {
  it('say what, what to do and where the log is', () => {
    expect(message(new Failure('Порт занят.', 'закройте программу.', '/tmp/a.log'))).toBe(
      '\nПорт занят.\nЧто сделать: закройте программу.\nПолный журнал: /tmp/a.log',
    );
    expect(message(new TypeError('x is not a function'))).toContain('x is not a function');
  });

  it.each([
    [400, '0,4 с'],
    [9960, '10 с'],
    [59_400, '59 с'],
    [59_600, '1 мин 00 с'],
    [125_000, '2 мин 05 с'],
  ])('show %i ms as %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
  });
});
