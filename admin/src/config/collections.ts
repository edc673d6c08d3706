/** The forms of all content types and settings files. */
import { collections, settings } from '../../../src/collections/index.ts';
import type { CollectionName } from '../../../src/collections/index.ts';
import type { Collection } from '../../../src/collections/collection.ts';
import { related } from '../../../src/collections/shared/related.ts';
import { provenance } from '../../../src/collections/shared/about.ts';
import { formFields } from './fields.ts';
import { filtersOf, groupsOf, sortableOf, summaryOf } from './lists.ts';
import type { FilesForm, FolderForm, FormField } from './types.ts';

/** Fields that come below the text: what is picked and noted down once the text is written. */
const belowText = new Set([
  'picture',
  'attachments',
  ...Object.keys(related),
  ...Object.keys(provenance),
]);

const slugField: FormField = {
  name: 'slug',
  label: 'Адрес записи',
  widget: 'slug',
  required: false,
};

const bodyField: FormField = {
  name: 'body',
  label: 'Текст',
  widget: 'mdx',
  required: false,
};

const checkField: FormField = {
  name: 'check',
  label: 'Проверка',
  widget: 'check',
  required: true,
};

const historyField: FormField = {
  name: 'history',
  label: 'История записи',
  widget: 'history',
  required: true,
};

/** The form of one content type. @param publish whether the editor may publish */
export function folderForm(name: CollectionName, publish: boolean): FolderForm {
  const collection: Collection = collections[name];
  const fields = formFields(name, collection.fields);
  const above = fields.filter((field) => !belowText.has(field.name));
  const below = fields.filter((field) => belowText.has(field.name));
  const [first, ...rest] = above;
  return {
    name,
    label: collection.label,
    label_singular: collection.labelSingular,
    description: collection.description,
    folder: `content/${name}`,
    path: '{{slug}}/index',
    slug: '{{fields.slug}}',
    extension: 'mdx',
    format: `mdx-${name}`,
    create: true,
    delete: publish,
    publish,
    // Pictures and files lie beside the entry.
    media_folder: '',
    public_folder: '',
    preview_path: sitePath(name),
    identifier_field: collection.summary,
    summary: summaryOf(name),
    sortable_fields: sortableOf(collection.fields),
    view_filters: filtersOf(collection.fields),
    view_groups: groupsOf(collection.fields),
    editor: { preview: true },
    fields: [
      checkField,
      ...(first === undefined ? [] : [first]),
      slugField,
      ...rest,
      ...(collection.body ? [bodyField] : []),
      ...below,
      historyField,
    ],
  };
}

/** The address of an entry as Decap's template; `dirname` is the folder of the entry. */
function sitePath(name: CollectionName): string {
  if (name === 'pages') return '{{dirname}}/';
  if (name === 'chapters') return 'guides/{{fields.guide}}/{{dirname}}/';
  if (name === 'parts') return 'meetings/{{fields.meeting}}/{{dirname}}/';
  return name === 'glossary' || name === 'questions'
    ? `${name}/#{{dirname}}`
    : `${name}/{{dirname}}/`;
}

/** The forms of the settings files. */
export function settingsForm(publish: boolean): FilesForm {
  return {
    name: 'settings',
    label: 'Настройки',
    description: 'Название раздела, контакты, меню, входы по роли, синонимы поиска.',
    format: 'settings',
    publish,
    editor: { preview: false },
    files: Object.entries(settings).map(([name, { label, fields }]) => ({
      name,
      label,
      file: `content/settings/${name}.yaml`,
      fields: [checkField, ...formFields(`settings/${name}`, fields), historyField],
    })),
  };
}

/** Everything, in the order of the editor's menu. */
export function allForms(publish: boolean): (FolderForm | FilesForm)[] {
  const names = Object.keys(collections) as CollectionName[];
  return [...names.map((name) => folderForm(name, publish)), settingsForm(publish)];
}
