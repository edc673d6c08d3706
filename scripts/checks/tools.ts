import { describe } from '../bootstrap/failure.mjs';
import type { createProgress } from '../bootstrap/progress.mjs';
import { ensureChromium } from '../chromium.ts';
import { ensureLibreOffice } from '../libreoffice.ts';
import { ensureNginx } from '../nginx.ts';
import { ensurePoppler } from '../poppler.ts';
import { ensureStrace } from '../strace.ts';

type Progress = ReturnType<typeof createProgress>;

const ensure = {
  chromium: async (progress: Progress) => {
    process.env.CHROMIUM_PATH = await ensureChromium(progress);
  },
  poppler: ensurePoppler,
  libreoffice: ensureLibreOffice,
  nginx: ensureNginx,
  strace: ensureStrace,
};

/** A program that some checks need. */
export type Tool = keyof typeof ensure;

/**
 * Gets the programs that are asked for, one after another.
 * @returns why a program is not to be had, for those that are not: the other checks are worth running all the same
 */
export async function missingTools(
  tools: ReadonlySet<Tool>,
  progress: Progress,
): Promise<ReadonlyMap<Tool, string>> {
  const missing = new Map<Tool, string>();
  for (const tool of tools) {
    try {
      await ensure[tool](progress);
    } catch (error) {
      missing.set(tool, describe(error).trim());
    }
  }
  return missing;
}
