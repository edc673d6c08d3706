/** Files to download: opened and looked through, stored as they are or refused. */
import path from 'node:path';
import { fileProblem } from '../../../src/mdx/magic.ts';
import { publishedEndings } from '../../../src/mdx/names.ts';
import { inspectOffice } from './office.ts';
import { inspectPdf } from './pdf.ts';
import { refused } from './refusal.ts';
import { readZip } from './zip.ts';
import type { ZipMember } from './zip.ts';

const office = new Set(['docx', 'xlsx', 'pptx', 'odt', 'ods']);

/**
 * @param name for the refusal
 * @param ending lower-case extension, one of `publishedEndings` and no picture
 * @throws OfficeError (415)
 */
export async function inspectFile(name: string, ending: string, bytes: Buffer): Promise<void> {
  if (office.has(ending)) inspectOffice(name, await members(name, bytes));
  else if (ending === 'zip') await inspectArchive(name, await members(name, bytes));
  // The check of content takes the last look at the same file: it must not find what we let in.
  const [problem] = ending === 'zip' ? [] : fileProblem(bytes, ending);
  if (problem) throw refused(name, problem.code, problem.message);
  if (ending === 'pdf') await inspectPdf(name, bytes);
}

async function members(name: string, bytes: Buffer): Promise<ZipMember[]> {
  const zip = await readZip(bytes);
  if (typeof zip === 'string') throw refused(name, 'file-broken', zip);
  return zip;
}

/** An archive may hold what could be published by itself, but no archive in an archive. */
async function inspectArchive(name: string, inside: readonly ZipMember[]): Promise<void> {
  for (const member of inside) {
    const ending = path.posix.extname(member.name).slice(1).toLowerCase();
    if (ending === 'zip' || !publishedEndings.has(ending))
      throw refused(
        name,
        'file-type',
        `В архиве лежит «${member.name.slice(0, 100)}», такие файлы не публикуют. Уберите его из архива.`,
      );
    if (['pdf', ...office].includes(ending))
      await inspectFile(`${name} → ${member.name}`, ending, member.bytes);
  }
}
