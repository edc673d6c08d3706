/** Starts the editorial office. */
import CMS from 'decap-cms-core';
import dayjs from 'dayjs';
import 'dayjs/locale/ru';
import { mountBar } from './bar/mount.tsx';
import { chosenBackend } from './backend/choose.ts';
import { whoami } from './backend/protocol.ts';
import type { Editor } from './backend/protocol.ts';
import { officeConfig } from './config/index.ts';
import type { OfficeConfig } from './config/types.ts';
import { reloadBetweenEntries } from './entries/between.ts';
import { setBaseline } from './format/baseline.ts';
import { tellEmptyLists } from './lists/empty.ts';
import { register } from './register.ts';
import type { Backends, OwnControl } from './register.ts';
import { keepPageOnDrop } from './uploads/guard.ts';
import { Body } from './widgets/Body.tsx';
import './widgets/widgets.css';
import './history/history.css';
import './rename/rename.css';
import './theme/theme.css';

dayjs.locale('ru');
keepPageOnDrop();
tellEmptyLists();

/** What the editor of rich text gives, when it is built in. */
interface RichText {
  /** The control of the field «Текст»: its value is the MDX below the fields. */
  readonly MdxControl: OwnControl;
  /** What it makes of a text that nobody has touched, where that differs. */
  readonly baselineOf?: (body: string) => string | undefined;
}

const editors = import.meta.glob<RichText>('./editor/index.{ts,tsx}');

reloadBetweenEntries();

const here = window.location.href.replace(/[?#].*$/u, '');
const site = new URL('../', here).href;
const [load] = Object.values(editors);
const backend = chosenBackend(here);
const [richText, forges, editor] = await Promise.all([
  load?.(),
  forgesFor(backend),
  signedIn(backend),
]);
if (richText?.baselineOf) setBaseline(richText.baselineOf);
register(richText?.MdxControl ?? Body, site, forges);
CMS.init({
  config: officeConfig(backend, { site, mayPublish: editor?.role !== 'author' }) as never,
});
// The trial office of the tests, which keeps everything in the tab, is shown bare.
if (backend.name !== 'test-repo')
  mountBar(backend.name === 'office' ? String(backend['proxy_url']) : undefined, site, editor);

/** Asks our own service who works here; forges decide by themselves what one may do. */
async function signedIn({
  name,
  proxy_url: url,
}: OfficeConfig['backend']): Promise<Editor | undefined> {
  // Who cannot be asked now cannot sign in either, and is told so there.
  return name === 'office' ? whoami(String(url)).catch(() => undefined) : undefined;
}

/** The code of forges, where it is needed. */
async function forgesFor({ name }: OfficeConfig['backend']): Promise<Backends> {
  return name === 'forgejo' || name === 'gitlab'
    ? (await import('./backend/forge/index.ts')).forges
    : {};
}
