/** What other texts say of an entry that gets another slug. Pure. */
import { entryAddress } from '../../src/mdx/addresses.ts';
import { editYaml, readYaml } from '../../src/mdx/codec/index.ts';
import { splitFrontMatter } from '../../src/mdx/frontMatter.ts';
import type { Field, Fields } from '../../src/fields/fields.ts';
import type { CollectionName } from '../../src/collections/index.ts';

/** An entry before and after. */
export interface Renaming {
  readonly collection: CollectionName;
  readonly from: string;
  readonly to: string;
  /** Its addresses, as far as it has one. */
  readonly address?: { readonly from: string; readonly to: string };
}

/** @param text of the entry that is renamed: the address of a chapter hangs on its guide */
export function renaming(
  collection: CollectionName,
  from: string,
  to: string,
  text: string,
): Renaming {
  const data = readYaml(splitFrontMatter(text)?.yaml ?? '');
  const before = entryAddress({ collection, slug: from, data });
  const after = entryAddress({ collection, slug: to, data });
  const names = { collection, from, to };
  return before === undefined || after === undefined
    ? names
    : { ...names, address: { from: before, to: after } };
}

/** A text (an entry, or settings) with its references, terms and links led to the new slug; bytes that say nothing of it stay. */
export function redirected(text: string, fields: Fields, renamed: Renaming): string {
  const linked = withLinks(withTerms(text, renamed), renamed);
  const split = splitFrontMatter(linked);
  if (!split) return linked;
  const data = readYaml(split.yaml);
  const changed = Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const field = fields[name];
      return [name, field ? follow(field, value, renamed) : value];
    }),
  );
  const { text: yaml } = editYaml(split.yaml, changed, fields);
  return (
    linked.slice(0, split.yamlStart) + yaml + linked.slice(split.yamlStart + split.yaml.length)
  );
}

function follow(field: Field, value: unknown, renamed: Renaming): unknown {
  const points = field.collection === renamed.collection;
  if (field.kind === 'reference') return points && value === renamed.from ? renamed.to : value;
  if (field.kind === 'references' && Array.isArray(value))
    return value.map((slug: unknown) => (points && slug === renamed.from ? renamed.to : slug));
  const { item, fields: parts } = field;
  if (item && Array.isArray(value)) return value.map((one: unknown) => follow(item, one, renamed));
  if (parts && typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => {
        const inner = parts[name];
        return [name, inner ? follow(inner, part, renamed) : part];
      }),
    );
  return value;
}

/** `<Term of="ais">`: the one block that names an entry. */
function withTerms(text: string, { collection, from, to }: Renaming): string {
  if (collection !== 'glossary') return text;
  return text.replaceAll(
    /(<Term\b[^<>]*\bof=")([^"]*)(")/gu,
    (whole, start: string, slug: string, end: string) =>
      slug === from ? `${start}${to}${end}` : whole,
  );
}

/** Links to the page, to places on it and, for a guide or a kit, to its parts. */
function withLinks(text: string, { address }: Renaming): string {
  if (!address) return text;
  const pattern = address.from.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const end = address.from.endsWith('/') ? '' : '(?![a-z0-9-])';
  return text.replaceAll(new RegExp(`(?<=[("'\\s])${pattern}${end}`, 'gmu'), address.to);
}

/** The text with an old address among its former ones; nothing is added twice. */
export function withAlias(text: string, fields: Fields, alias: string): string {
  const split = splitFrontMatter(text);
  // What follows # never reaches a server, so there is nothing to lead on.
  if (!split || alias.includes('#')) return text;
  const { aliases } = readYaml(split.yaml);
  const known = Array.isArray(aliases) ? (aliases as unknown[]) : [];
  if (known.includes(alias)) return text;
  const { text: yaml } = editYaml(split.yaml, { aliases: [...known, alias] }, fields);
  return text.slice(0, split.yamlStart) + yaml + text.slice(split.yamlStart + split.yaml.length);
}
