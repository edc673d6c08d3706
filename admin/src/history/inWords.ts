/** Values of fields and blocks of a text as a person would say them. Pure. */
import { blocks } from '../../../src/blocks/index.ts';
import type { Field } from '../../../src/fields/fields.ts';
import { momentInWords, toRussian } from '../widgets/days.ts';

/** A stored value; empty when there is none. */
export function valueInWords(field: Field, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value))
    return value
      .map((one) => (field.item ? valueInWords(field.item, one) : chosen(field, one)))
      .join('; ');
  switch (field.kind) {
    case 'toggle':
      return value === true ? 'да' : 'нет';
    case 'date':
      return toRussian(value as string);
    case 'moment':
      return momentInWords(value as string);
    case 'group':
      return Object.entries(field.fields ?? {})
        .flatMap(([name, part]) => {
          const said = valueInWords(part, (value as Record<string, unknown>)[name]);
          return said === '' ? [] : [`${part.label}: ${said}`];
        })
        .join(', ');
    default:
      return chosen(field, value);
  }
}

function chosen({ options = [] }: Field, value: unknown): string {
  return options.find((option) => option.value === value)?.label ?? String(value);
}

const labels = new Map(blocks.map(({ name, label }) => [name, label]));

/** A paragraph of stored text without its markup: blocks by their names, links by theirs. */
export function textInWords(paragraph: string): string {
  return paragraph
    .replace(/<(\/?)([A-Z]\w*)([^<>]*)>/gu, (_, end: string, name: string, attributes: string) =>
      end === '' ? opened(name, attributes) : '',
    )
    .replace(/!\[([^\]]*)\]\(([^)]*)\)/gu, '[Картинка: $1, $2]')
    .replace(/\[([^\]]+)\]\(([^)]*)\)/gu, '$1 ($2)')
    .replace(/^#{1,6} /gmu, '')
    .replace(/\*\*|\\(?=\p{P})/gu, '')
    .trim();
}

function opened(name: string, attributes: string): string {
  const values = [...attributes.matchAll(/"([^"]*)"/gu)].map(([, value]) => value);
  return `[${[labels.get(name) ?? name, ...values].join(': ')}]`;
}
