/**
 * Between a stored entry and the form that edits it.
 *
 * 1. Nothing edited: the same bytes (line ends LF and no byte order mark, as everywhere).
 * 2. A field edited: its lines. A block edited: its lines.
 * 3. What cannot be stored without damage is refused: the original stays, with a reason in Russian.
 *
 * Nothing here throws on any text or data: the CMS calls it for local backups too.
 */
import type { Block } from '../../blocks/block.ts';
import type { Fields } from '../../fields/fields.ts';
import { normalizeText } from '../bytes.ts';
import { splitFrontMatter } from '../frontMatter.ts';
import { mergeBody } from './body/merge.ts';
import type { Refusal } from './body/parts.ts';
import { editYaml, newYaml, readYaml } from './fields/edit.ts';
import type { Data } from './fields/values.ts';
import { repaired } from './tree/meaning.ts';

/** What of a collection the codec goes by. */
export interface CodecOptions {
  readonly fields: Fields;
  /** The field of the form that holds the text below the fields; absent where there is none. */
  readonly body?: string;
  readonly blocks?: readonly Block[];
}

/** How an edit is saved. */
export interface SaveOptions {
  /** The file as it was opened; absent for a new entry. */
  readonly original?: string | undefined;
  /** What the body's editor gives for the body of `original` untouched, where that differs from it. */
  readonly baseline?: string | undefined;
}

export interface Saved {
  readonly text: string;
  /** Edits that are not in `text`; show the reasons before saving. */
  readonly refused: readonly Refusal[];
}

export interface Codec {
  /** The values of the form. Dates are strings; the body is free of what only looks like a program. */
  fromFile(text: string): Record<string, unknown>;
  /** The file, and what could not be stored. */
  save(data: Data, options?: SaveOptions): Saved;
  /** The file. */
  toFile(data: Data, options?: SaveOptions): string;
}

/** The codec of a collection. */
export function createCodec(options: CodecOptions): Codec {
  const save = (data: Data, how: SaveOptions = {}): Saved => saveEntry(data, how, options);
  return {
    fromFile: (text) => openEntry(text, options),
    save,
    toFile: (data, how) => save(data, how).text,
  };
}

interface Cut {
  readonly yaml: string;
  /** The line that opens and the line that closes the fields. */
  readonly fences: readonly [string, string];
  /** Blank lines before the body, the body, blank lines after. */
  readonly lead: string;
  readonly body: string;
  readonly trail: string;
}

function cutEntry(text: string): Cut {
  const split = splitFrontMatter(text);
  const rest = split ? split.body : text;
  const lead = /^(?:[ \t]*\n)*/u.exec(rest)?.[0] ?? '';
  const trail = rest === lead ? '' : (/\s*$/u.exec(rest)?.[0] ?? '');
  const body = rest.slice(lead.length, rest.length - trail.length);
  const close = split ? text.slice(split.yamlStart + split.yaml.length, split.bodyStart) : '---\n';
  return {
    yaml: split?.yaml ?? '',
    fences: [split ? text.slice(0, split.yamlStart) : '---\n', close],
    lead: split ? lead : `\n${lead}`,
    body,
    trail,
  };
}

function openEntry(text: string, { body: name }: CodecOptions): Record<string, unknown> {
  const { yaml, body } = cutEntry(normalizeText(text));
  return { ...readYaml(yaml), ...(name === undefined ? {} : { [name]: formBody(body) }) };
}

/** The body as a form gets it: an editor could not read what the gate would repair. */
function formBody(body: string): string {
  try {
    return repaired(body);
  } catch {
    return body;
  }
}

function saveEntry(data: Data, { original, baseline }: SaveOptions, options: CodecOptions): Saved {
  const { fields, body: name } = options;
  const values = Object.fromEntries(Object.entries(data).filter(([key]) => key !== name));
  const edited = name === undefined ? undefined : bodyOf(data[name]);
  if (original === undefined) {
    const text = `---\n${newYaml(values, fields)}---\n`;
    const body = saveBody('', edited ?? '', undefined, options).text;
    return { text: body === '' ? text : `${text}\n${body}\n`, refused: [] };
  }
  const source = normalizeText(original);
  const cut = cutEntry(source);
  const yaml = editYaml(cut.yaml, values, fields);
  const body =
    edited === undefined
      ? { text: cut.body, refused: [] }
      : saveBody(cut.body, edited, baseline, options);
  const unfenced = splitFrontMatter(source) === undefined && yaml.text === '';
  const head = unfenced ? '' : joinFences(cut, yaml.text);
  const refused = [
    ...(yaml.refused === undefined
      ? []
      : [{ reason: yaml.refused, original: cut.yaml, edited: '' }]),
    ...body.refused,
  ];
  if (body.text === cut.body && yaml.text === cut.yaml) return { text: source, refused };
  const lead = cut.body === '' ? '\n' : unfenced ? cut.lead.slice(1) : cut.lead;
  const trail = cut.body === '' || cut.trail === '' ? '\n' : cut.trail;
  const below =
    body.text === '' ? (cut.body === '' ? cut.lead : '') : `${lead}${body.text}${trail}`;
  return { text: head + below, refused };
}

function joinFences({ fences: [open, close] }: Cut, yaml: string): string {
  const fields = yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}\n`;
  return `${open}${fields}${close.endsWith('\n') ? close : `${close}\n`}`;
}

/** The body of a form: text, or nothing when the form does not know it. */
function bodyOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string' ? trimmed(value) : '';
}

const trimmed = (text: string): string =>
  normalizeText(text)
    .replace(/^(?:[ \t]*\n)+/u, '')
    .trimEnd();

function saveBody(
  original: string,
  edited: string,
  baseline: string | undefined,
  { blocks }: CodecOptions,
): Saved {
  if (edited === formBody(original)) return { text: original, refused: [] };
  try {
    return mergeBody({
      original,
      edited,
      ...(baseline === undefined ? {} : { baseline: trimmed(baseline) }),
      ...(blocks ? { blocks } : {}),
    });
  } catch {
    // A text that even the reader cannot survive: the editor's own words, to be checked at publishing.
    return { text: edited, refused: [] };
  }
}
