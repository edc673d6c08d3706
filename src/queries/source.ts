import { parse } from 'yaml';

const frontMatter = /^---\n([\s\S]*?)\n---(?:\n|$)/;

/** A stored entry: its front matter, not yet validated, and its text. */
export interface EntrySource {
  readonly data: Record<string, unknown>;
  readonly body: string;
}

/**
 * Takes an entry's file apart. The core schema of YAML leaves dates the strings that an editor wrote: the one Astro
 * uses makes a `Date` of a date and turns 31 February into 3 March without a word.
 */
export function splitSource(source: string): EntrySource {
  const [whole = '', yaml = ''] = frontMatter.exec(source) ?? [];
  return {
    data: (parse(yaml, { schema: 'core' }) ?? {}) as Record<string, unknown>,
    // Spaces before the first word stay: they may belong to a list.
    body: source
      .slice(whole.length)
      .replace(/^(?:[ \t]*\n)+/u, '')
      .trimEnd(),
  };
}
