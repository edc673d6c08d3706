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
 * Begins to get programs, one after another: a package manager does one thing at a time.
 * @returns for each, once it is clear, why it is not to be had: the other checks are worth running all the same
 */
export function getTools(
  tools: ReadonlySet<Tool>,
  progress: Progress,
): ReadonlyMap<Tool, Promise<string | undefined>> {
  const getting = new Map<Tool, Promise<string | undefined>>();
  let before: Promise<unknown> = Promise.resolve();
  for (const tool of tools) {
    const here = before
      .then(() => ensure[tool](progress))
      .then(
        () => undefined,
        (error: unknown) => describe(error).trim(),
      );
    getting.set(tool, here);
    before = here;
  }
  return getting;
}
