// `npm run build`: node scripts/build.ts [--base /digital/] [--out dist] [--cold .cache/cold] [--keep]
import { parseArgs } from 'node:util';
import { describe } from './bootstrap/failure.mjs';
import { createProgress } from './bootstrap/progress.mjs';
import { stopOnSignals } from './bootstrap/run.mjs';
import { site } from '../src/queries/settings.ts';
import { buildSite } from './site/build.ts';

const { values } = parseArgs({
  options: {
    base: { type: 'string', default: site.base },
    out: { type: 'string', default: 'dist' },
    /** Folder of an own, emptied cache. */
    cold: { type: 'string' },
    /** Keep a result that is up to date. */
    keep: { type: 'boolean', default: false },
  },
});

stopOnSignals();
try {
  await buildSite(
    {
      base: values.base,
      outDir: values.out,
      ...(values.cold === undefined ? {} : { coldCache: values.cold }),
    },
    { force: !values.keep, progress: createProgress() },
  );
} catch (error) {
  console.error(describe(error));
  process.exitCode = 1;
}
