/** The check of the whole content folder: shape, entries, settings, files, and everything between them. Node only. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { settings } from '../collections/index.ts';
import { answer } from './answer.ts';
import { checkAssets } from './assets.ts';
import { checkCharacters, decodeBytes, normalizeText } from './bytes.ts';
import { checkSite } from './checkSite.ts';
import type { SiteEntry } from './checkSite.ts';
import { byPlace } from './finding.ts';
import type { Finding } from './finding.ts';
import { readContentFolder } from './folder.ts';
import type { EntryFolder } from './entryFolder.ts';
import { checkFrontMatter } from './frontMatter.ts';
import { fieldMentions } from './mentions.ts';
import { checkInPool } from './pool.ts';
import { reporter } from './places.ts';

/** An entry that an editor has to verify in the regional committee. */
export interface Unverified {
  readonly file: string;
  readonly title: string;
}

export interface FolderReport {
  /** In the order of files and places. */
  readonly findings: readonly Finding[];
  readonly entries: number;
  readonly unverified: readonly Unverified[];
}

export interface FolderOptions {
  /** Reads entries in child processes (the default), so that none can stop the check. Tests that trust theirs save the start of one. */
  readonly isolated?: boolean;
}

/** Checks everything below `root`, e.g. `content`. */
export async function checkFolder(
  root: string,
  { isolated = true }: FolderOptions = {},
): Promise<FolderReport> {
  const folder = readContentFolder(root);
  const findings = [...folder.findings];
  const [entries, files] = await Promise.all([
    checkEntries(root, folder.entries, findings, isolated),
    checkAssets(root, folder.entries),
  ]);
  findings.push(...files);
  const all = [...entries, ...folder.settings.map((name) => checkSettings(root, name, findings))];
  findings.push(...checkSite(all));
  findings.push(...checkUse(folder.entries, entries));
  return {
    findings: findings.sort(byPlace),
    entries: folder.entries.length,
    unverified: entries
      .filter(({ data }) => data?.['confidence'] === 'needs-check')
      .map(({ file, data }) => ({
        file,
        title: typeof data?.['title'] === 'string' ? data['title'] : '',
      })),
  };
}

async function checkEntries(
  root: string,
  folders: readonly EntryFolder[],
  findings: Finding[],
  isolated: boolean,
): Promise<SiteEntry[]> {
  const decoded = folders.map(({ collection, slug }) => {
    const file = `${collection}/${slug}/index.mdx`;
    const { text, findings: bytes } = decodeBytes(readFileSync(path.join(root, file)), file);
    findings.push(...bytes);
    return { collection, slug, file, source: text };
  });
  const readable = decoded.flatMap((entry) =>
    entry.source === undefined ? [] : [{ ...entry, source: entry.source }],
  );
  const answers = isolated ? await checkInPool(readable) : readable.map(answer);
  const results = new Map(readable.map(({ file }, i) => [file, answers[i]]));
  return decoded.map(({ collection, slug, file }) => {
    const result = results.get(file);
    findings.push(...(result?.findings ?? []));
    return {
      collection,
      slug,
      file,
      mentions: result?.mentions ?? [],
      ...(result?.data ? { data: result.data } : {}),
    };
  });
}

function checkSettings(root: string, name: keyof typeof settings, findings: Finding[]): SiteEntry {
  const file = `settings/${name}.yaml`;
  const { text: source, findings: bytes } = decodeBytes(readFileSync(path.join(root, file)), file);
  findings.push(...bytes);
  if (source === undefined) return { slug: name, file, mentions: [] };
  findings.push(...checkCharacters(source, file));
  const text = normalizeText(source);
  const report = reporter(file, text);
  const { fields } = settings[name];
  const values = checkFrontMatter({ yaml: text, yamlStart: 0 }, fields, report, 'Настройки');
  findings.push(...report.findings);
  return {
    slug: name,
    file,
    mentions: values
      ? fieldMentions(fields, values.data, (at) => report.spot(...values.rangeOf(at)))
      : [],
  };
}

/** Pictures and files that a text names and that are not there, and those that are there and nobody names. */
function checkUse(folders: readonly EntryFolder[], entries: readonly SiteEntry[]): Finding[] {
  const findings: Finding[] = [];
  const byFile = new Map(entries.map((entry) => [entry.file, entry]));
  for (const { collection, slug, assets } of folders) {
    const entry = byFile.get(`${collection}/${slug}/index.mdx`);
    const used = new Set<string>();
    for (const mention of entry?.mentions ?? []) {
      if (!entry || (mention.kind !== 'picture' && mention.kind !== 'file')) continue;
      const name = mention.value.replace(/^\.\//u, '');
      used.add(name);
      if (assets.includes(name)) continue;
      const other = assets.find((asset) => asset.toLowerCase() === name.toLowerCase());
      findings.push({
        code: mention.kind === 'picture' ? 'picture-missing' : 'file-missing',
        level: 'error',
        file: entry.file,
        line: mention.line,
        column: mention.column,
        quote: mention.quote,
        message: `Файла ${name} рядом с записью нет. Положите его или исправьте имя.`,
        ...(other === undefined ? {} : { correction: `./${other}` }),
      });
    }
    // Without readable fields and text it is unknown what they name.
    if (entry?.data === undefined) continue;
    for (const name of assets)
      if (!used.has(name))
        findings.push({
          code: 'unused-file',
          level: 'warning',
          file: `${collection}/${slug}/${name}`,
          line: 1,
          column: 1,
          quote: name,
          message:
            'Этот файл нигде в записи не назван: читатели его не увидят. Вставьте его или удалите.',
        });
  }
  return findings;
}
