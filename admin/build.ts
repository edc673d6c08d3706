// Builds the editorial office into `<site>/admin/`: node admin/build.ts [--out dist]
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { forgeFrom, withForge } from './src/backend/forge/settings.ts';
import { officeConfig } from './src/config/index.ts';
import { configProblems } from './src/config/validate.ts';

/** Bytes, gzipped, that the whole editor may take. */
const budget = 1_600_000;

/** What was built, in bytes as they travel. */
export interface OfficeBuild {
  readonly gzipped: number;
}

/**
 * Builds the office.
 * @param outDir folder of the built site
 * @throws when the configuration or the profile of a forge is wrong, the bundle too big, or Vite fails
 */
export async function buildOffice(outDir: string): Promise<OfficeBuild> {
  const forge = forgeFrom(process.env);
  const problems = configProblems(officeConfig(forge ?? { name: 'test-repo' }));
  if (problems.length > 0)
    throw new Error(`Настройка редакции с ошибками:\n${problems.join('\n')}`);
  process.env['SITE_OUT_DIR'] = outDir;
  await build({
    configFile: path.join(import.meta.dirname, 'vite.config.ts'),
    logLevel: 'error',
  });
  const folder = path.resolve(import.meta.dirname, '..', outDir, 'admin');
  const gzipped = sizeOf(path.join(folder, 'assets'));
  if (gzipped > budget)
    throw new Error(`Редактор велик: ${gzipped} байт после сжатия, можно ${budget}.`);
  const page = path.join(folder, 'index.html');
  const megabytes = (gzipped / 1_000_000).toLocaleString('ru', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const html = readFileSync(page, 'utf8').replace('%SIZE%', `${megabytes} МБ`);
  writeFileSync(page, forge ? withForge(html, forge) : html);
  return { gzipped };
}

/** Scripts and styles as the server sends them. */
function sizeOf(folder: string): number {
  return readdirSync(folder)
    .filter((name) => /\.(?:js|css)$/u.test(name))
    .reduce((sum, name) => sum + gzipSync(readFileSync(path.join(folder, name))).length, 0);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  const { gzipped } = await buildOffice(values.out);
  console.log(`Редакция собрана: ${(gzipped / 1000).toFixed(0)} КБ после сжатия.`);
}
