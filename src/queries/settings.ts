import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { settings as descriptions } from '../collections/settings.ts';
import { strictObject, type ValuesOf } from '../fields/fields.ts';
import { printOf } from '../memory/print.ts';
import { idOf, noteRead, type Id } from '../memory/reads.ts';
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

function readAll() {
  const stored = read('site');
  return {
    site: {
      ...stored,
      // Address and base may be overridden by the environment for a trial build.
      address: process.env['SITE_ADDRESS'] ?? stored.address,
      base: process.env['SITE_BASE'] ?? stored.base,
    },
    menu: read('menu'),
    roles: read('roles'),
    synonyms: read('synonyms'),
  };
}

type Settings = ReturnType<typeof readAll>;

let current = readAll();

/** Something of the settings as it is now: a long-running renderer reads the files again when they change. */
function live<T extends object>(name: string, find: () => T): T {
  const ids = new Map<PropertyKey, Id>();
  return new Proxy(find(), {
    get: (_, key) => {
      const id = ids.get(key) ?? idOf(settingName(name, key));
      ids.set(key, id);
      noteRead(id);
      return Reflect.get(find(), key) as unknown;
    },
    has: (_, key) => Reflect.has(find(), key),
  });
}

/** Lists are one source; of groups every field is one. */
const settingName = (name: string, key: PropertyKey) =>
  name === 'roles' || name === 'synonyms' ? `setting ${name}` : `setting ${name}.${String(key)}`;

/**
 * Reads the files anew.
 * @returns names of the sources that are different now
 */
export function reloadSettings(): string[] {
  const before = current;
  current = readAll();
  return (Object.keys(current) as (keyof Settings)[]).flatMap((group) => {
    const [old, young] = [before[group], current[group]] as [object, object];
    return [...new Set([...Object.keys(old), ...Object.keys(young)])]
      .filter((key) => printOf(Reflect.get(old, key)) !== printOf(Reflect.get(young, key)))
      .map((key) => settingName(group, key));
  });
}

/** The site's settings. */
export const site = live('site', () => current.site);

/** Header and footer. */
export const menu = live('menu', () => current.menu);

/** Entrances by role on the home page. */
export const roles = live('roles', () => current.roles.roles);

/** Words that search takes for one another. */
export const synonyms = live('synonyms', () => current.synonyms.groups);
