import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { blocks } from '../../src/blocks/index.ts';
import { collections } from '../../src/collections/index.ts';
import { checkEntry } from '../../src/mdx/check.ts';
import { samples } from '../fixtures/codec/index.ts';

const examples = 'src/blocks/examples';

/** A text of the corpus as an entry of `pages`. */
export interface SampleEntry {
  readonly slug: string;
  readonly name: string;
  readonly body: string;
}

/** Every text of the codec's corpus that a site may hold, with pictures and files that exist. */
export function sampleEntries(): SampleEntry[] {
  return samples
    .map(([name, mdx], index) => {
      const body = mdx
        .replaceAll(/\.\/[a-z0-9-]+\.(?:webp|png|jpe?g)/gu, './primer.webp')
        .replaceAll(/\.\/[a-z0-9-]+\.(docx|xlsx|pdf)/gu, './primer.$1');
      return { slug: `obrazec-${String(index)}`, name, body };
    })
    .filter(({ slug, body }) => {
      const file = `pages/${slug}/index.mdx`;
      const input = { collection: collections.pages, slug, file, source: entryText(body), blocks };
      const { findings, repaired } = checkEntry(input);
      return repaired === undefined && findings.every(({ level }) => level !== 'error');
    });
}

/** Writes them into a folder of content. */
export function writeSampleEntries(content: string, entries: readonly SampleEntry[]): void {
  for (const { slug, body } of entries) {
    const folder = path.join(content, 'pages', slug);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'index.mdx'), entryText(body));
    for (const name of ['primer.webp', 'primer.docx', 'primer.xlsx', 'primer.pdf'])
      if (body.includes(name)) cpSync(path.join(examples, name), path.join(folder, name));
  }
}

function entryText(body: string): string {
  return `---\ntitle: Образец\ndescription: Образец текста для проверки.\n---\n\n${body}\n`;
}
