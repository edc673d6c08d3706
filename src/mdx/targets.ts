/** Where validated fields point, and what of them can go when a target is not there. Pure. */
import type { Field, Fields } from '../fields/field.ts';

export type Path = readonly (string | number)[];

/** One value that names an entry or an address. */
export interface Target {
  readonly kind: 'entry' | 'address';
  /** The slug, or the address. */
  readonly value: string;
  /** For an entry: its collection. */
  readonly collection?: string;
  readonly path: Path;
  /** The smallest part of the data that may be left out with it; absent when the whole entry depends on it. */
  readonly drop?: Path;
}

/** Every reference and address in validated data, at any depth. */
export function targetsOf(fields: Fields, data: Readonly<Record<string, unknown>>): Target[] {
  const targets: Target[] = [];
  const add = (
    kind: Target['kind'],
    value: unknown,
    { collection }: Field,
    path: Path,
    drop: Path | undefined,
  ): void => {
    targets.push({
      kind,
      value: String(value),
      path,
      ...(collection === undefined ? {} : { collection }),
      ...(drop ? { drop } : {}),
    });
  };
  const visit = (described: Field, value: unknown, path: Path, outer: Path | undefined): void => {
    if (value === undefined) return;
    const drop = described.required ? outer : path;
    if (described.kind === 'references' && Array.isArray(value))
      value.forEach((slug: unknown, i) => {
        add('entry', slug, described, [...path, i], [...path, i]);
      });
    else if (described.kind === 'list' && Array.isArray(value) && described.item)
      for (const [i, item] of value.entries())
        visit(described.item, item, [...path, i], [...path, i]);
    else if (described.kind === 'group' && described.fields)
      each(described.fields, value as Record<string, unknown>, path, drop);
    else if (described.kind === 'reference') add('entry', value, described, path, drop);
    else if (described.kind === 'address') add('address', value, described, path, drop);
  };
  const each = (
    parts: Fields,
    values: Readonly<Record<string, unknown>>,
    path: Path,
    outer: Path | undefined,
  ): void => {
    for (const [name, part] of Object.entries(parts))
      visit(part, values[name], [...path, name], outer);
  };
  each(fields, data, [], undefined);
  return targets;
}
