/**
 * Makes the fonts of the site: `node scripts/make-fonts.ts`.
 *
 * Subsets Golos Text to what a Russian page needs, and writes `src/styles/fonts.css` with fallback faces whose
 * widths and heights are stretched to those of Golos Text, so that nothing moves when the font arrives.
 * The results are kept in git: a build needs neither this script nor the packages it uses.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import subsetFont from 'subset-font';
import { characters } from './fonts/characters.ts';
import { readMetrics } from './fonts/metrics.ts';
import { stylesheet, type Face } from './fonts/stylesheet.ts';

const weights = [
  { weight: 400, source: '400Regular/GolosText_400Regular.ttf' },
  { weight: 700, source: '700Bold/GolosText_700Bold.ttf' },
] as const;

/** Kerning, stress marks, figures of one width in tables; no small tricks nobody uses. */
const features = ['kern', 'mark', 'ccmp', 'tnum', 'case'];

const { values } = parseArgs({ options: { out: { type: 'string', default: 'src' } } });
const fonts = path.join(values.out, 'assets/fonts');
const styles = path.join(values.out, 'styles');
mkdirSync(fonts, { recursive: true });
mkdirSync(styles, { recursive: true });

const packageRoot = path.dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/golos-text/package.json'),
);
const faces: Face[] = [];
for (const { weight, source } of weights) {
  const font = readFileSync(path.join(packageRoot, source));
  const metrics = readMetrics(font);
  const missing = Array.from(characters).filter((character) => !metrics.has(character));
  if (missing.length > 0) throw new Error(`${source} has no ${missing.join(' ')}`);
  const subset = await subsetFont(font, characters, {
    targetFormat: 'woff2',
    keepFeatures: features,
    dropTables: ['vhea', 'vmtx', 'STAT'],
  });
  const file = `golos-text-${String(weight)}.woff2`;
  writeFileSync(path.join(fonts, file), subset);
  faces.push({ weight, file, metrics });
  console.log(`${file}: ${String(subset.length)} bytes`);
}
writeFileSync(path.join(fonts, 'OFL.txt'), readFileSync(path.join(packageRoot, 'LICENSE_FONT')));
const css = path.join(styles, 'fonts.css');
const options = { ...(await resolveConfig('src/styles/fonts.css')), parser: 'css' };
writeFileSync(css, await format(stylesheet(faces), options));
