/** Tells Decap of everything of ours: backends, widgets, formats, locale, events. */
import CMS from 'decap-cms-core';
import type { CmsWidgetControlProps, CmsWidgetParam } from 'decap-cms-core';
import boolean from 'decap-cms-widget-boolean';
import list from 'decap-cms-widget-list';
import number from 'decap-cms-widget-number';
import object from 'decap-cms-widget-object';
import type { ComponentType } from 'react';
import { collections, settings } from '../../src/collections/index.ts';
import type { Fields } from '../../src/fields/fields.ts';
import { known } from './backend/current.ts';
import { MemoryBackend } from './backend/memory.ts';
import { OfficeBackend } from './backend/office.ts';
import type { BackendClass } from './decap/backend.ts';
import { Check } from './check/Check.tsx';
import { beforeSave } from './entries/beforeSave.ts';
import { entryFormat, settingsFormat } from './format/entry.ts';
import type { Format } from './format/entry.ts';
import { History } from './history/History.tsx';
import { ru } from './locale/ru.ts';
import { previewOf } from './preview/Preview.tsx';
import { Choice, Choices } from './widgets/Choice.tsx';
import { Day, Moment } from './widgets/Day.tsx';
import { Line, Lines } from './widgets/Line.tsx';
import { Reference, References } from './widgets/Reference.tsx';
import { Slug } from './widgets/Slug.tsx';
import { Attachment, Picture } from './widgets/Upload.tsx';

/** A control of ours; Decap's types know only a part of what it gives to one. */
export type OwnControl = abstract new (...args: never[]) => object;

const controls: Readonly<Record<string, OwnControl>> = {
  line: Line,
  lines: Lines,
  choice: Choice,
  choices: Choices,
  day: Day,
  moment: Moment,
  reference: Reference,
  references: References,
  slug: Slug,
  picture: Picture,
  attachment: Attachment,
  history: History,
  check: Check,
};

/** By the names that Decap knows them by. */
export type Backends = Readonly<Record<string, BackendClass>>;

/**
 * @param body the control of an entry's text
 * @param site address of the section, with a slash at the end
 * @param forges backends besides those that are always there
 */
export function register(body: OwnControl, site: string, forges: Backends): void {
  registerBackends({ office: OfficeBackend, 'test-repo': MemoryBackend, ...forges });
  for (const [name, control] of Object.entries({ ...controls, mdx: body }))
    CMS.registerWidget(name, control as unknown as ComponentType<CmsWidgetControlProps>);
  const stock: CmsWidgetParam[] = [
    number.Widget(),
    boolean.Widget(),
    list.Widget(),
    object.Widget(),
  ];
  for (const widget of stock) CMS.registerWidget(widget);
  registerFormats();
  registerPreviews(site);
  CMS.registerLocale('ru', ru);
  CMS.registerEventListener({ name: 'preSave', handler: beforeSave as never });
}

function registerBackends(backends: Backends): void {
  for (const [name, backend] of Object.entries(backends)) CMS.registerBackend(name, known(backend));
}

function registerFormats(): void {
  const add = (name: string, extension: string, format: Format): void => {
    CMS.registerCustomFormat(name, extension, format);
  };
  for (const [name, collection] of Object.entries(collections))
    add(`mdx-${name}`, 'mdx', entryFormat(collection));
  add(
    'settings',
    'yaml',
    settingsFormat(Object.values(settings).map(({ fields }) => fields as Fields)),
  );
}

function registerPreviews(site: string): void {
  CMS.registerPreviewStyle(new URL('admin/preview.css', site).href);
  for (const name of Object.keys(collections))
    CMS.registerPreviewTemplate(name, previewOf(name, site) as never);
}
