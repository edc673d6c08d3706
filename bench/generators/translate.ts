/** Entries of the corpus without what is ours, to be told to others in their own way. */
import { parse, stringify } from 'yaml';
import { corpusEntry } from '../corpus/entries.ts';

export const blockNames = ['Callout', 'Steps', 'Checklist', 'Table'] as const;

export interface Block {
  readonly name: (typeof blockNames)[number];
  readonly attributes: Readonly<Record<string, string>>;
  /** Markdown. */
  readonly inner: string;
}

export interface Told {
  /** `news/novost-000003`. */
  readonly folder: string;
  readonly title: string;
  readonly description?: string;
  /** `2010-04-22`; those that have none get the first day of the corpus. */
  readonly date: string;
  /** The text instead of `picture.jpg`, when there is one. */
  readonly alt?: string;
  /** Markdown with blocks in another way of writing. */
  body(write: (block: Block) => string): string;
}

interface Fields {
  readonly title: string;
  readonly description?: string;
  readonly date?: string;
  readonly start?: string;
  readonly picture?: { readonly alt: string };
}

const blockForm = /^<(Callout|Steps|Checklist|Table)([^>]*)>\n\n([\s\S]*?)\n\n<\/\1>$/gmu;
const attributeForm = /(\w+)="([^"]*)"/gu;

/** @param index the number of the entry, as in `corpusEntry` */
export function told(index: number): Told {
  const { collection, slug, text } = corpusEntry(index);
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)---\n\n([\s\S]*)$/u.exec(text) ?? [];
  const { title, description, date, start, picture } = parse(yaml) as Fields;
  return {
    folder: `${collection}/${slug}`,
    title,
    ...(description === undefined ? {} : { description }),
    date: date ?? start?.slice(0, 10) ?? '2010-01-01',
    ...(picture === undefined ? {} : { alt: picture.alt }),
    body: (write) =>
      body.replace(blockForm, (_, name: Block['name'], attributes: string, inner: string) =>
        write({ name, attributes: attributesOf(attributes), inner }),
      ),
  };
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(attributeForm)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** The file of an entry: front matter with these fields and those given, then a text. */
export function fileOf(entry: Told, more: Readonly<Record<string, unknown>>, body: string): string {
  const { title, description, date } = entry;
  const fields = { title, ...(description === undefined ? {} : { description }), date, ...more };
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body}`;
}

/** `<Callout …>` as it stands in the corpus, for those who read MDX. */
export function asTag({ attributes, inner }: Block, name: string): string {
  const words = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${words.join('')}>\n\n${inner}\n\n</${name}>`;
}
