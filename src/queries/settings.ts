import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { settings as descriptions } from '../collections/settings.ts';
import { strictObject, type ValuesOf } from '../fields/fields.ts';
import { contentRoot } from './root.ts';

type Descriptions = typeof descriptions;

/** Reads `content/settings/<name>.yaml`; throws a Russian message that names the file and every wrong field. */
function read<N extends keyof Descriptions>(name: N): ValuesOf<Descriptions[N]['fields']> {
  const file = `${contentRoot}/settings/${name}.yaml`;
  const result = strictObject<Descriptions[N]['fields']>(
    descriptions[name].fields,
    'Настройки',
  ).safeParse(parse(readFileSync(file, 'utf8'), { schema: 'core' }));
  if (result.success) return result.data;
  const findings = result.error.issues.map(
    ({ path, message }) => `  ${path.join('.')}: ${message}`,
  );
  throw new Error(`Настройки в файле ${file} не читаются:\n${findings.join('\n')}`);
}

const stored = read('site');

/** The site's settings; address and base may be overridden by the environment for a trial build. */
export const site = {
  ...stored,
  address: process.env['SITE_ADDRESS'] ?? stored.address,
  base: process.env['SITE_BASE'] ?? stored.base,
};

/** Header and footer. */
export const menu = read('menu');

/** Entrances by role on the home page. */
export const { roles } = read('roles');

/** Words that search takes for one another. */
export const synonyms = read('synonyms').groups;
