import { execFile } from 'node:child_process';

/** What a build is made of. */
export interface AstroBuild {
  readonly content: string;
  readonly outDir: string;
  /** `SITE_NOW`. */
  readonly now: string;
  readonly base?: string;
  /** A cache of its own makes it a cold build. */
  readonly cache?: string;
}

/** A plain `astro build`; resolves with the exit code and all that was said. */
export function astroBuild({
  content,
  outDir,
  now,
  base,
  cache,
}: AstroBuild): Promise<{ code: number; output: string }> {
  const env = {
    ...process.env,
    CONTENT_DIR: content,
    SITE_NOW: now,
    ...(base === undefined ? {} : { SITE_BASE: base }),
    ...(cache === undefined ? {} : { SITE_CACHE_DIR: cache }),
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
  };
  withoutVitest(env);
  const args = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', outDir];
  return new Promise((done) => {
    execFile(process.execPath, args, { env, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : 1, output: stdout + stderr });
    });
  });
}

/** Takes Vitest's own mode out of an environment: it would make a build of another kind. */
export function withoutVitest(env: NodeJS.ProcessEnv): void {
  for (const name of ['NODE_ENV', 'VITEST', 'MODE', 'DEV', 'PROD', 'BASE_URL', 'SSR', 'TEST'])
    Reflect.deleteProperty(env, name);
}
