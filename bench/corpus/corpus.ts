// A content folder of any size: node bench/corpus/corpus.ts --entries 3000 --out /tmp/corpus
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { corpusEntry } from './entries.ts';
import { corpusPicture } from './picture.ts';

export interface CorpusOptions {
  /** How many entries there shall be in all. */
  readonly entries: number;
  /** An empty or absent folder, laid out as `content/` afterwards. */
  readonly out: string;
  /** The content that the site cannot do without; its entries count. */
  readonly starter?: string;
}

/**
 * Writes a content folder: the starter content and as many made-up entries as are missing.
 * @returns folders of the made-up entries: `news/novost-000000`
 */
export async function writeCorpus({ entries, out, starter }: CorpusOptions): Promise<string[]> {
  mkdirSync(out, { recursive: true });
  let there = 0;
  if (starter !== undefined) {
    cpSync(starter, out, { recursive: true });
    there = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('index.mdx'),
    ).length;
  }
  const folders: string[] = [];
  for (let index = 0; there + index < entries; index += 1) {
    const { collection, slug, text, picture } = corpusEntry(index);
    const folder = path.join(out, collection, slug);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'index.mdx'), text);
    if (picture) writeFileSync(path.join(folder, 'picture.jpg'), await corpusPicture(index));
    folders.push(`${collection}/${slug}`);
  }
  return folders;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      entries: { type: 'string', default: '3000' },
      out: { type: 'string' },
      starter: { type: 'string', default: 'content' },
    },
  });
  if (values.out === undefined) throw new Error('Назовите папку: --out /tmp/corpus');
  const { starter, out } = values;
  const folders = await writeCorpus({ entries: Number(values.entries), out, starter });
  console.log(`Записей придумано: ${folders.length}.`);
}
