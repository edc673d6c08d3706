// What the jobs of a forge do to the folder that readers see, when one of them is killed or run again.
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';

const folder = path.resolve(import.meta.dirname, '../../deploy/forge');
const read = (name: string): unknown => parse(readFileSync(path.join(folder, name), 'utf8'));
const forgejo = read('forgejo.yaml') as {
  readonly jobs: { readonly publish: { readonly steps: readonly { readonly run: string }[] } };
};
const gitlab = read('gitlab-ci.yml') as { readonly publish: { readonly script: string[] } };

const jobs = {
  'forgejo.yaml': forgejo.jobs.publish.steps.flatMap(({ run }) => run.trim().split('\n')),
  'gitlab-ci.yml': gitlab.publish.script,
};

/** In place of npm: `build` makes a site that says what `$SAYS` says, and breaks off when that is nothing. */
const npm = `#!/bin/sh
test "$2" = build || exit 0
mkdir -p "$5" && echo half > "$5/half.html"
test -n "$SAYS" && echo "$SAYS" > "$5/index.html"
`;

describe.each(Object.entries(jobs))('%s', (_, lines) => {
  function makeSite(): {
    readonly site: string;
    readonly run: (says: string) => void;
    readonly seen: () => string;
  } {
    const site = mkdtempSync(path.join(tmpdir(), 'forge-'));
    onTestFinished(() => {
      rmSync(site, { recursive: true });
    });
    mkdirSync(path.join(site, 'releases'));
    writeFileSync(path.join(site, 'npm'), npm, { mode: 0o755 });
    const own = lines.filter((line) => !/^(?:git clone|cd) /u.test(line)).join('\n');
    return {
      site,
      run: (says) => {
        const path_ = `${site}:${process.env['PATH'] ?? ''}`;
        const numbers = { GITHUB_RUN_NUMBER: '7', CI_PIPELINE_IID: '7' };
        const env = { PATH: path_, SAYS: says, ...numbers };
        spawnSync('/bin/sh', ['-ec', own.replaceAll('/srv/site', site)], { cwd: site, env });
      },
      seen: () => readFileSync(path.join(site, 'current/index.html'), 'utf8').trim(),
    };
  }

  test('a job that was killed between the link and its renaming does not stop the next one', () => {
    const { site, run, seen } = makeSite();
    run('one');
    mkdirSync(path.join(site, 'releases/killed'));
    symlinkSync('releases/killed', path.join(site, 'next'));
    run('two');
    expect(seen()).toBe('two');
  });

  test('a job run again does not touch what readers see before it has ended', () => {
    const { site, run, seen } = makeSite();
    run('one');
    run('');
    expect(seen()).toBe('one');
    const whole = (): string[] => readdirSync(path.join(site, 'releases'));
    expect(whole()).toHaveLength(1);
    run('two');
    expect(seen()).toBe('two');
    expect(whole()).toHaveLength(2);
  });
});
