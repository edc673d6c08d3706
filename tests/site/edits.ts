/** Random edits of a folder of content, as an editorial office makes them; the same for the same seed. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { newsCategories } from '../../src/collections/options/news-categories.ts';
import { planStatuses } from '../../src/collections/options/plan-statuses.ts';
import { collections, type CollectionName } from '../../src/collections/index.ts';
import { splitSource } from '../../src/queries/source.ts';
import type { SampleEntry } from './sampleEntries.ts';

/** A whole number below a limit. */
export type Chance = (below: number) => number;

/** What edits are made on and with. */
export interface Office {
  readonly root: string;
  readonly chance: Chance;
  readonly samples: readonly SampleEntry[];
  /** The moment of the next release, ms; edits move it on. */
  now: number;
}

type Data = Record<string, unknown>;

const hour = 3_600_000;
const words = ['билет', 'учёт', 'согласие', 'реестр', 'Чита', 'план', 'собрание', '№ 5', '«АИС»'];
const tags = ['сроки', 'документы', 'райкому', 'первичке', 'обучение'];
/** Nothing that stays needs an entry of these. */
const removable = [
  'news',
  'documents',
  'events',
  'leaflets',
  'glossary',
  'questions',
  'plan',
  'forms',
  'organizations',
  'parts',
  'chapters',
];

const one = <T>(list: readonly T[], chance: Chance): T => list[chance(list.length)] as T;
const slugsIn = (office: Office, collection: string) =>
  readdirSync(path.join(office.root, collection)).sort();
const fileOf = ({ root }: Office, entry: string) => path.join(root, entry, 'index.mdx');

function anyEntry(office: Office, collections: readonly string[]): string | undefined {
  const collection = one(collections, office.chance);
  const slugs = existsSync(path.join(office.root, collection)) ? slugsIn(office, collection) : [];
  return slugs.length === 0 ? undefined : `${collection}/${one(slugs, office.chance)}`;
}

function rewrite(
  office: Office,
  entry: string,
  edit: (data: Data, body: string) => string | undefined,
): void {
  const file = fileOf(office, entry);
  const { data, body } = splitSource(readFileSync(file, 'utf8'));
  const text = edit(data, body) ?? body;
  writeFileSync(file, `---\n${stringify(data)}---\n\n${text}\n`);
}

function sentence({ chance }: Office): string {
  return Array.from({ length: 3 + chance(5) }, () => one(words, chance)).join(' ');
}

const hasField = (entry: string, field: string) =>
  field in collections[entry.split('/')[0] as CollectionName].fields;

/** A day around that of the release. */
function day(office: Office, spread = 60): string {
  const at = office.now + (office.chance(spread * 2) - spread) * 24 * hour;
  return new Date(at).toISOString().slice(0, 10);
}

const everywhere = [
  'news',
  'news',
  'news',
  ...removable,
  'pages',
  'guides',
  'meetings',
  'registers',
];

/** Every kind of edit, by name; each tells which entry it was, for the report of a failure. */
export const edits: Readonly<Record<string, (office: Office) => string | undefined>> = {
  title(office) {
    const entry = anyEntry(office, everywhere);
    if (entry) rewrite(office, entry, (data) => void (data['title'] = sentence(office)));
    return entry;
  },
  body(office) {
    const entry = anyEntry(office, everywhere);
    const plain = office.samples.filter(
      ({ body }) => !body.includes('primer.') && !body.includes('<Field'),
    );
    if (entry)
      rewrite(office, entry, (_, body) =>
        office.chance(2) === 0 ? `${body}\n\n${sentence(office)}.` : one(plain, office.chance).body,
      );
    return entry;
  },
  tags(office) {
    const entry = anyEntry(office, ['news']);
    if (entry)
      rewrite(
        office,
        entry,
        (data) => void (data['tags'] = tags.filter(() => office.chance(2) === 0)),
      );
    return entry;
  },
  pin(office) {
    const entry = anyEntry(office, ['news']);
    if (entry) rewrite(office, entry, (data) => void (data['pinned'] = data['pinned'] !== true));
    return entry;
  },
  date(office) {
    const entry = anyEntry(office, ['news', 'documents']);
    if (entry) rewrite(office, entry, (data) => void (data['date'] = day(office)));
    return entry;
  },
  category(office) {
    const entry = anyEntry(office, ['news']);
    if (entry)
      rewrite(
        office,
        entry,
        (data) => void (data['category'] = one(newsCategories, office.chance).value),
      );
    return entry;
  },
  status(office) {
    const entry = anyEntry(office, ['plan']);
    if (entry)
      rewrite(
        office,
        entry,
        (data) => void (data['status'] = one(planStatuses, office.chance).value),
      );
    return entry;
  },
  references(office) {
    const entry = anyEntry(office, ['news', 'questions', 'documents', 'events', 'plan']);
    if (entry)
      rewrite(office, entry, (data) => {
        for (const named of ['documents', 'leaflets'])
          if (hasField(entry, named))
            data[named] = slugsIn(office, named).filter(() => office.chance(4) === 0);
        return undefined;
      });
    return entry;
  },
  organization(office) {
    const entry = anyEntry(office, ['news']);
    if (entry)
      rewrite(
        office,
        entry,
        (data) =>
          void (data['organization'] = one(slugsIn(office, 'organizations'), office.chance)),
      );
    return entry;
  },
  term(office) {
    const entry = anyEntry(office, ['glossary']);
    if (entry) rewrite(office, entry, (data) => void (data['short'] = `${sentence(office)}.`));
    return entry;
  },
  add(office) {
    const entry = `news/novost-${String(office.chance(1_000_000))}`;
    const data = {
      title: sentence(office),
      description: sentence(office),
      date: day(office),
      category: one(newsCategories, office.chance).value,
      tags: tags.filter(() => office.chance(3) === 0),
      ...(office.chance(3) === 0 ? { publishAt: day(office, 4) } : {}),
    };
    mkdirSync(path.join(office.root, entry));
    writeFileSync(fileOf(office, entry), `---\n${stringify(data)}---\n\n${sentence(office)}.\n`);
    return entry;
  },
  remove(office) {
    const entry = anyEntry(office, removable);
    if (!entry || slugsIn(office, path.dirname(entry)).length < 3) return undefined;
    rmSync(path.join(office.root, entry), { recursive: true });
    return entry;
  },
  rename(office) {
    const entry = anyEntry(office, ['news', 'documents', 'leaflets']);
    if (!entry) return undefined;
    const renamed = `${entry.replace(/-v\d+$/u, '')}-v${String(office.chance(1_000_000))}`;
    renameSync(path.join(office.root, entry), path.join(office.root, renamed));
    rewrite(office, renamed, (data) => {
      data['aliases'] = [`/${entry}/`];
      return undefined;
    });
    return `${entry} → ${renamed}`;
  },
  publishAt(office) {
    const entry = anyEntry(office, ['news', 'documents', 'events', 'organizations', 'glossary']);
    if (entry) rewrite(office, entry, (data) => void (data['publishAt'] = day(office, 3)));
    return entry;
  },
  picture(office) {
    const entry = anyEntry(office, ['news']);
    if (!entry) return undefined;
    const covers = slugsIn(office, 'news').flatMap((slug) =>
      readdirSync(path.join(office.root, 'news', slug))
        .filter((name) => name.endsWith('.webp'))
        .map((name) => path.join(office.root, 'news', slug, name)),
    );
    if (covers.length === 0) return undefined;
    const bytes = readFileSync(one(covers, office.chance));
    writeFileSync(path.join(office.root, entry, 'cover.webp'), bytes);
    rewrite(
      office,
      entry,
      (data) => void (data['picture'] = { src: './cover.webp', alt: sentence(office) }),
    );
    return entry;
  },
  file(office) {
    const entry = anyEntry(office, ['news', 'documents', 'events']);
    if (!entry || !hasField(entry, 'attachments')) return undefined;
    cpSync(
      `src/blocks/examples/primer.${one(['docx', 'xlsx', 'pdf'], office.chance)}`,
      path.join(office.root, entry, 'primer.docx'),
    );
    rewrite(
      office,
      entry,
      (data) => void (data['attachments'] = [{ src: './primer.docx', title: sentence(office) }]),
    );
    return entry;
  },
  settings(office) {
    const [file, key] = one(
      [
        ['site', 'title'],
        ['site', 'tagline'],
        ['site', 'organizationShort'],
        ['menu', ''],
        ['roles', ''],
      ] as const,
      office.chance,
    );
    const place = path.join(office.root, 'settings', `${file}.yaml`);
    const text = readFileSync(place, 'utf8');
    const changed =
      key === ''
        ? text.replace(/(title|text): .*/u, `$1: ${sentence(office).replaceAll('№', 'N')}`)
        : text.replace(new RegExp(`^${key}: .*`, 'mu'), `${key}: "${sentence(office)}"`);
    writeFileSync(place, changed);
    return `settings/${file} ${key}`;
  },
  time(office) {
    office.now += office.chance(48) * hour;
    return new Date(office.now).toISOString();
  },
};
