/** The published site against a plain cold build of the same content: what was rendered step by step must be the same. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { astroBuilder } from '../builders/astro.ts';
import { filesIn } from '../files.ts';
import type { Builder, Snapshot } from '../builder.ts';

/** Made by functions of their own, which join a finished site. */
const joining = /^(?:pagefind|search-data|admin)\//u;

/**
 * Builds a snapshot from nothing and compares.
 * @param live folder of the release that was made of the same snapshot
 * @param scratch folder for the build; what it makes is removed
 * @param reference what it is built with: plain Astro, without anything kept, by default
 * @returns files that differ, by path in the site; none when all is well
 * @throws {BuildFailed} when the plain build breaks off
 */
export async function selfCheck(
  snapshot: Snapshot,
  live: string,
  scratch: string,
  reference?: Builder,
): Promise<string[]> {
  mkdirSync(scratch, { recursive: true });
  const home = mkdtempSync(path.join(path.resolve(scratch), 'self-check-'));
  const into = path.join(home, 'site');
  const builder = reference ?? astroBuilder({ cache: path.join(home, 'cache') });
  try {
    mkdirSync(into);
    await builder.build(snapshot, into);
    const sides = [live, into].map(
      (folder) => new Set(filesIn(folder).filter((file) => !joining.test(file))),
    );
    const all = new Set(sides.flatMap((side) => [...side]));
    const bytes = (folder: string, file: string) => readFileSync(path.join(folder, file));
    return [...all]
      .filter(
        (file) =>
          !sides.every((side) => side.has(file)) || !bytes(live, file).equals(bytes(into, file)),
      )
      .sort();
  } finally {
    await builder.close();
    rmSync(home, { recursive: true, force: true });
  }
}
