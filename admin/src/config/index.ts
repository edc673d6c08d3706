/** The whole configuration of Decap, built in code. */
import { allForms } from './collections.ts';
import type { OfficeConfig } from './types.ts';

/** What the forms do not say. */
export interface Circumstances {
  /** Address of the section, which editors can go back to. */
  readonly site?: string;
  /** Whether the editor may publish; true when not said. The service decides, the browser only does not offer. */
  readonly mayPublish?: boolean;
}

/** @param backend Decap's `backend`: which one and how to reach it */
export function officeConfig(
  backend: OfficeConfig['backend'],
  { site, mayPublish = true }: Circumstances = {},
): OfficeConfig {
  return {
    load_config_file: false,
    backend: { ...backend, commit_messages: commitMessages },
    locale: 'ru',
    publish_mode: 'editorial_workflow',
    // Every entry keeps its files beside it; Decap insists on a common folder all the same.
    media_folder: 'content',
    public_folder: '/',
    ...(site === undefined ? {} : { site_url: site }),
    show_preview_links: site !== undefined,
    slug: { encoding: 'ascii', clean_accents: false, sanitize_replacement: '-' },
    collections: allForms(mayPublish),
  };
}

/** What the history of the content says of a change. */
const commitMessages = {
  create: '{{collection}}: новая запись «{{slug}}»',
  update: '{{collection}}: правка «{{slug}}»',
  delete: '{{collection}}: удаление «{{slug}}»',
  uploadMedia: 'Загружен файл «{{path}}»',
  deleteMedia: 'Удалён файл «{{path}}»',
  openAuthoring: '{{message}}',
};
