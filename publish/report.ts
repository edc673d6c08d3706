/** The publisher's words for editors. */
import type { Finding } from '../src/mdx/finding.ts';
import type { Held, Plan, Remark } from './gate/plan.ts';
import type { HeldEntry, Notice } from './status.ts';

/** Address of an entry in the CMS, below the site's base. */
export function editAddress(file: string): string {
  const [section = '', name = ''] = file.split('/');
  const entry = section === 'settings' ? name.replace(/\.yaml$/u, '') : `${name}/index`;
  return `admin/#/collections/${section}/entries/${entry}`;
}

function describe(file: string, title: string, finding: Finding): Notice {
  const { code, line, column, quote, message, correction } = finding;
  return {
    ...{ file, title, code, line, column, quote, message },
    ...(correction === undefined ? {} : { correction }),
    edit: editAddress(file),
  };
}

export function heldEntries({ held }: Plan): HeldEntry[] {
  return held.map(({ file, title, finding, shown }: Held) => ({
    ...describe(file, title, finding),
    shown,
  }));
}

export function notices({ remarks }: Plan): Notice[] {
  return remarks.map(({ file, title, finding }: Remark) => describe(file, title, finding));
}

const seen = {
  'last-good': 'Читатели видят прежнюю версию.',
  nothing: 'Читатели этой записи не видят.',
} as const;

/** A held entry as several lines of a log or a terminal. */
export function heldText({
  title,
  file,
  line,
  quote,
  message,
  correction,
  shown,
  edit,
}: HeldEntry): string {
  return [
    `Не опубликовано: «${title}» (${file}, строка ${line})`,
    `  ${message}`,
    ...(quote === '' ? [] : [`  в тексте: ${quote}`]),
    ...(correction === undefined ? [] : [`  надо:     ${correction}`]),
    `  ${seen[shown]} Исправить: ${edit}`,
  ].join('\n');
}
