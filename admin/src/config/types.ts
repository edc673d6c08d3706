/** The part of Decap's configuration that ours uses; stricter than Decap's own types. */

/** Every widget that a form of ours may have: our own and, of Decap's, those it cannot do without. */
export const widgetNames = [
  'line',
  'lines',
  'choice',
  'choices',
  'day',
  'moment',
  'reference',
  'references',
  'slug',
  'mdx',
  'history',
  'check',
  'picture',
  'attachment',
  'number',
  'boolean',
  'list',
  'object',
] as const;
export type WidgetName = (typeof widgetNames)[number];

/** One field of a form. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly widget: WidgetName;
  readonly required: boolean;
  readonly hint?: string;
  readonly default?: unknown;
  /** Where our widgets find the description of the field: `news:picture.src` (see `fieldAt`). */
  readonly described?: string;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly value_type?: 'int';
  readonly label_singular?: string;
  readonly collapsed?: boolean;
  readonly minimize_collapsed?: boolean;
  readonly summary?: string;
  readonly field?: FormField;
  readonly fields?: readonly FormField[];
}

export interface SortableField {
  readonly field: string;
  readonly label: string;
  readonly default_sort?: 'asc' | 'desc';
}

export interface ViewFilter {
  readonly label: string;
  readonly field: string;
  readonly pattern: boolean | string;
}

export interface ViewGroup {
  readonly label: string;
  readonly field: string;
  readonly pattern?: string;
}

/** A content type: a folder of `content/` with a folder per entry. */
export interface FolderForm {
  readonly name: string;
  readonly label: string;
  readonly label_singular: string;
  readonly description: string;
  readonly folder: string;
  readonly path: string;
  readonly slug: string;
  readonly extension: 'mdx';
  readonly format: string;
  readonly create: boolean;
  readonly delete: boolean;
  /** Whether the editor may publish; who may not, sends for review. */
  readonly publish: boolean;
  readonly media_folder: string;
  readonly public_folder: string;
  /** Where the entry is on the site, from the section's root. */
  readonly preview_path: string;
  readonly identifier_field: string;
  readonly summary: string;
  readonly sortable_fields: readonly SortableField[];
  readonly view_filters: readonly ViewFilter[];
  readonly view_groups: readonly ViewGroup[];
  readonly editor: { readonly preview: boolean };
  readonly fields: readonly FormField[];
}

/** Settings: single files. */
export interface FilesForm {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly format: string;
  readonly publish: boolean;
  readonly editor: { readonly preview: boolean };
  readonly files: readonly {
    readonly name: string;
    readonly label: string;
    readonly file: string;
    readonly fields: readonly FormField[];
  }[];
}

export interface OfficeConfig {
  readonly load_config_file: false;
  readonly backend: Readonly<Record<string, unknown>> & { readonly name: string };
  readonly locale: 'ru';
  readonly publish_mode: 'editorial_workflow' | 'simple';
  readonly media_folder: string;
  readonly public_folder: string;
  readonly site_url?: string;
  readonly show_preview_links: boolean;
  readonly slug: {
    readonly encoding: 'ascii';
    readonly clean_accents: boolean;
    readonly sanitize_replacement: '-';
  };
  readonly collections: readonly (FolderForm | FilesForm)[];
}
